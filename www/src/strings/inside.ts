/** Words about what the discriminator wants, the generator's manifold, and one step in slow motion. */

/** Words of the page. */
export const inside = {
  ink: {
    toggle: 'What the discriminator wants',
    hint: 'Shows for each pixel whether more ink would raise the score of D: the gradient of the score by the pixel.',
    note: 'What would raise the score of D, pixel by pixel: all that the generator is told.',
    more: 'add ink',
    less: 'remove ink',
    stronger: 'Stronger colour, larger gradient.',
    alt: (count: number) => `What D wants of ${count} generated images: where ink is to be added, and where removed`,
    wanted: 'what D wants',
    score: (score: string, belief: string) => `D gives it the score ${score}: ${belief} real.`,
  },
  planeLayers: {
    before: 'Also: ',
    manifold: 'the sheet',
    manifoldRest: (latents: number) =>
      latents <= 2
        ? ' is what G makes of all latents, darker where they crowd; '
        : ` is what G makes of a flat slice through its ${latents} latent numbers, darker where they crowd; `,
    classes: 'Colours',
    classesRest: ' tell the classes: the one that a diamond was asked for, and the true one of a square.',
    classesInvented: ' tell the categories of the diamonds: the model has invented them.',
    arrows: 'arrows',
    arrowsRest: ' show where the loss of G sends each point, longer where it pulls harder.',
  },
};
