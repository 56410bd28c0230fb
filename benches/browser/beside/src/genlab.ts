/** genlab, by its public API: the lab has a worker of its own. */
import { Lab, type DeviceWish, type Report, type Run } from 'genlab';
import { parameters } from './weights';
import type { Model } from './models';
import type { Losses, Trainer } from './trainer';

/** The values of one curve, one a step. */
function curve(report: Report, name: string): number[] {
  const series = report.series.find((one) => one.name === name);
  if (!series) throw new Error(`genlab reports no ${name}`);
  return series.values.map((value) => value ?? NaN);
}

function losses(report: Report): Losses[] {
  const [real, fake, generator] = ['discriminator.real', 'discriminator.fake', 'generator.adversarial'].map((name) => curve(report, name));
  return report.steps.map((_, index) => ({
    discriminator: (real?.[index] ?? NaN) + (fake?.[index] ?? NaN),
    generator: generator?.[index] ?? NaN,
  }));
}

/** The others train networks of these sizes: they have to be those of the preset. */
async function compared(lab: Lab, model: Model): Promise<void> {
  const { networks } = await lab.describe(model.text);
  for (const name of ['generator', 'discriminator'] as const) {
    const [here, there] = [parameters(model[name]), networks.find((network) => network.name === name)?.parameters];
    if (here !== there) throw new Error(`the ${name} of ${model.text} has ${there} weights in genlab, and ${here} elsewhere`);
  }
}

/** A GAN in genlab. */
class Game implements Trainer {
  /** Its engine has one thread, whatever the page allows. */
  readonly threads = 1;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  async steps(count: number): Promise<Losses[]> {
    return losses(await this.#run.step(count, 'both'));
  }
}

/** Opens a lab on a device, and a run of the model. */
export async function open(device: string, model: Model, digits: string): Promise<Trainer> {
  const lab = await Lab.open({ device: device as DeviceWish, data: digits });
  if (lab.device.kind !== device) throw new Error(lab.device.note ?? `the device ${device} did not start`);
  await compared(lab, model);
  return new Game(await lab.start(model.text));
}
