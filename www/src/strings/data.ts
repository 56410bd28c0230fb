/** What is imitated: the words of the data, and of who picks them. */
import { whole } from '../numbers/format';

export const dataWords = {
  data: 'Real digits',
  points: 'Real points',
  pointsAlt: (toy: string) => `Real points: ${toy}`,
  dataPicker: 'What is imitated',
  toys: {
    images: 'Digits',
    ring: 'Ring of 8',
    grid: 'Grid of 25',
    line: 'Line',
    moons: 'Two moons',
    spiral: 'Spiral',
    gaussian: 'One Gaussian',
    points: 'Your own points',
  } as Record<string, string>,
  toyHints: {
    ring: 'Eight small spots on a ring: you see at once which ones are forgotten.',
    grid: 'Twenty-five small spots: the hardest test of variety.',
    line: 'A line: points off it are easy to catch.',
    moons: 'Two half circles that grip each other.',
    spiral: 'One spiral arm.',
    gaussian: 'One round spot: the easiest game.',
    points: 'Draw what is imitated.',
  } as Record<string, string>,
  dataCount: (count: number, heldOut: number) =>
    heldOut === 0
      ? `${whole(count)} images`
      : `${whole(count - heldOut)} images to learn from, ${whole(heldOut)} held out`,
  dataAlt: (name: string) => `Real images from ${name}`,
  dropTitle: 'Use your own images',
  dropText: 'Drop an images file and a labels file here: IDX format, as MNIST has it, packed with gzip or not.',
  chooseFiles: 'Choose two files',
  otherImages: 'Show other images',
};
