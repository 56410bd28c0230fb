/** The words of the instruments for methods without networks. */
import { figure, percent, whole } from '../numbers/format';

export const classicalWords = {
  once: 'One step fits it: there is nothing more to learn.',
  components: {
    title: 'Mean and principal components',
    lead:
      'The mean digit, and the directions along which digits vary most, the strongest first. Every digit is the ' +
      'mean plus a sum of these; their sign means nothing.',
    mean: 'mean',
    alt: (count: number) => `The first ${count} principal components as images`,
    altMean: 'The mean digit',
    negative: 'less ink',
    positive: 'more ink',
    explained: 'Explained variance',
    explainedLead: 'The share of the variance that the first k components hold together.',
    count: (k: number, share: number) => `${k} components: ${percent(share)}`,
    altExplained: (half: number, most: number) =>
      `Explained variance: ${half} components hold half of it, ${most} hold 90 %`,
    axis: 'components k',
  },
  rebuild: {
    title: 'Digits from k components',
    lead: 'Digits of the data, rebuilt from the mean and the first k components.',
    given: 'given',
    rebuilt: 'rebuilt',
    k: 'Components k',
    error: (k: number, perPixel: number) =>
      `k = ${k}: squared error of a pixel ${figure(perPixel)}, summed over an image ${figure(784 * perPixel)}.`,
    alt: (k: number, count: number) => `${count} digits rebuilt from ${k} components`,
  },
  clusters: {
    title: 'The centres',
    lead:
      'Each centre is the mean of the digits that are nearest to it. Below, which digits those are: the method ' +
      'itself sees no labels.',
    leadMixture: 'The mean of each Gaussian, with its share of the digits.',
    share: (index: number, weight: number) => `#${index + 1} · ${percent(weight)}`,
    heading: (index: number) => `#${index + 1}`,
    headingHint: (index: number) => `The centre #${index + 1}, again and again`,
    samples: 'Drawing is choosing a centre: each column is one of them.',
    alt: (index: number, weight: number, classes: string) =>
      `Centre ${index + 1}, ${percent(weight)} of the digits${classes}`,
    altClasses: (list: string) => `: ${list}`,
    classOf: (label: number, share: number) => `${label}: ${percent(share)}`,
    purity: (share: number) =>
      `If each centre is named after its most frequent digit, ${percent(share)} of the digits have the right name.`,
    legend: 'Digits',
  },
  density: {
    title: 'The density in the plane',
    lead:
      'How dense the fitted model takes each place to be: the stronger the colour, the denser. Above and beside ' +
      'it, the density of each coordinate alone.',
    leadCenters: 'Real points, and the centres to which they belong.',
    points: 'Real points',
    gaussians: 'Gaussians, 1 and 2 deviations',
    centers: 'Centres',
    peak: (value: number) => `Densest of the places that are drawn: ${figure(value)} per unit of area.`,
    alt: (peak: number) =>
      `Density over the plane from -2 to 2, at most ${figure(peak)}, with real points and both marginal densities`,
    altCenters: (count: number) => `Real points and ${whole(count)} centres`,
  },
};
