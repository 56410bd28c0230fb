/** What a trace of the browser says about the page's thread. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
  args?: { name?: string };
}

/** The categories that are needed. */
export const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The tasks of the page's thread: how many, the processor time of the longest and of all, in milliseconds. */
export function processorTime(trace: Buffer): { tasks: number; longest: number; total: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && main.has(`${pid}:${tid}`),
  );
  const times = tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
  return { tasks: tasks.length, longest: Math.max(0, ...times), total: times.reduce((sum, time) => sum + time, 0) };
}
