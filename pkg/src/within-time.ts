/** The promise, or an error when it takes too long. */
export async function withinTime(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not there after ${milliseconds / 1000} seconds.`)), milliseconds);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
