/** Links, and frames for slides. */
import { whole } from '../numbers/format';

/** Words of the page. */
export const sharing = {
  share: {
    open: 'Share this run',
    title: 'Share this run',
    lead:
      'The link holds the settings, the seed and everything that was done at which step. Whoever opens it gets the ' +
      'same run.',
    ownData: (name: string) =>
      `The link holds the settings, the seed and what was done, but not your images (${name}): whoever opens it ` +
      'learns from the digits that come with this page. Save a checkpoint, and give your files along, to hand on ' +
      'this very run.',
    until: (step: number) => `Go to step ${whole(step)} at once`,
    copyLink: 'Copy link',
    copyEmbed: 'Copy embed code',
    copied: 'Copied',
    refused: 'The browser does not allow copying: mark the text and copy it yourself.',
    embed: 'For a slide or a course page',
    code: 'Embed code',
    link: 'Link',
    ui: 'Controls',
    uis: { full: 'all', min: 'play and step', none: 'none' } as Record<string, string>,
    views: 'Views',
    unknown:
      'This run was opened from a checkpoint: how it began is not known. The link starts a new run with the same ' +
      'settings.',
  },
  views: {
    samples: 'Samples',
    loss: 'Losses',
    score: 'Scores of D',
    variety: 'Variety',
    model: 'Model',
    data: 'Data',
    health: 'Health',
    settings: 'Settings',
    objective: 'Objective',
    reconstruction: 'Reconstructions',
    codes: 'Plane of codes',
    density: 'Density',
    clusters: 'Centres',
    components: 'Components',
    drawing: 'Drawing pixel by pixel',
    completion: 'Half a digit',
    likelihood: 'Likelihood',
    surprise: 'Surprises',
    codeWalk: 'A code walks',
    latents: 'Homework',
    anomaly: 'Anomalies',
    between: 'Between two digits',
  } as Record<string, string>,
  embed: {
    openPage: 'Open in genlab',
    loading: 'Loading the engine...',
    start: 'Start the run',
    nothing: (names: string) => `None of these views is known: ${names}.`,
  },
  linkParts: {
    meant: (typed: string, name: string) => `There is no model “${typed}”: perhaps ${name} is meant`,
    future: (given: number, newest: number) =>
      `It was written by a newer genlab: it has version ${given}, and this page reads up to version ${newest}. ` +
      'Reload the page, or open it where it was made',
    version: (text: string) => `v must be a whole number, not “${text}”`,
    intervention: (part: string) => `“${part}” should be like @400:loss.realLabel=0.9, or @400:only=generator`,
    step: (part: string) => `the step in “${part}” must be a whole number`,
  },
};
