import { expect } from '@playwright/test';

/** The step at which a run stands once its last turn is over. */
export async function standing(step: () => Promise<number>): Promise<number> {
  let last = -1;
  const stands = async (): Promise<boolean> => {
    const before = last;
    last = await step();
    return before === last;
  };
  await expect.poll(stands, { intervals: [300] }).toBe(true);
  return last;
}
