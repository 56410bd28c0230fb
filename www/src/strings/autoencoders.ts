/** The words of the instruments for autoencoders. */
import { figure, percent, whole } from '../numbers/format';

export const autoencoderWords = {
  digit: (label: number) => `a ${label}`,
  others: 'Other digits',
  step: (count: number) => `From ${whole(count)} digits`,
  reconstruction: {
    title: 'Given and reconstructed',
    lead: 'Digits of the data, and what comes out of encoder and decoder. What is lost did not fit through the code.',
    leadSpoilt:
      'Digits of the data, what the encoder is shown of them, and what comes out. It has to make the clean digit ' +
      'from the spoilt one.',
    given: 'given',
    shown: 'shown',
    made: 'made',
    error: (value: number) => `Mean squared error of a pixel: ${figure(value)}.`,
    alt: (kind: string, count: number) => `${count} digits, ${kind}`,
    altMade: (count: number, error: number) => `${count} reconstructed digits; mean squared error ${figure(error)}`,
  },
  codes: {
    title: 'The plane of codes',
    lead: 'Left: where the encoder puts each digit. Right: what the decoder makes of each place of the dashed square.',
    leadOf: (size: number) =>
      `Left: where the encoder puts each digit, in two of the ${size} numbers of its code. Right: what the ` +
      'decoder makes of the dashed square, with all other numbers in the middle.',
    across: 'Across',
    up: 'Up',
    number: (index: number) => `number ${index + 1}`,
    axis: (index: number) => `z${index + 1}`,
    classes: 'Show or fade a digit',
    label: 'Decoded as',
    prior: 'Circles: 1 and 2 deviations of the prior.',
    ellipses: 'An ellipse is the posterior of a digit, one deviation wide.',
    beyond: (count: number) => `${whole(count)} codes are beyond the edge.`,
    alt: (count: number, across: number, up: number) =>
      `Codes of ${whole(count)} digits, number ${across + 1} across and ${up + 1} up, coloured by class`,
    altDecoded: (side: number, low: number, high: number) =>
      `${side} times ${side} decoded codes, from ${figure(low)} to ${figure(high)}`,
  },
  units: {
    title: 'What each number of the code is used for',
    leadDivergence:
      'How far the posteriors are from the prior, number by number, in nats per digit. One that equals the prior ' +
      'says nothing about the digit.',
    leadVariance:
      'How much each number varies from digit to digit. One that hardly varies says nothing about the digit.',
    active: (active: number, of: number) => `${active} of ${of} numbers are active`,
    activeHint: 'Active: its mean has a variance above 0.01 over the digits (Burda et al., 2016).',
    total: (nats: number) => `KL in sum: ${figure(nats)} nats`,
    idle: 'pale, dashed: not active',
    nats: 'nats',
    variance: 'variance',
    alt: (active: number, of: number, largest: number, unit: string) =>
      `${active} of ${of} numbers are active; the largest has ${figure(largest)} ${unit}`,
  },
  bound: {
    title: 'The bound in parts',
    lead: 'The negative ELBO, in nats per digit: an upper bound on how many nats a digit costs. Less is better.',
    leadPlain: 'What a reconstruction costs, in nats per digit, summed over the pixels.',
    floor: 'Floor',
    floorHint: 'Pixels are grey: even a perfect reconstruction has this cross-entropy. No model gets below it.',
    reconstruction: 'Reconstruction',
    above: 'Reconstruction above the floor',
    divergence: 'KL from the prior',
    total: 'Negative ELBO',
    cost: 'Cost',
    nats: (value: number) => `${value.toFixed(1)} nats`,
    error: (value: number) => `Squared error of a pixel: ${figure(value)}.`,
    learnt: 'Of these data none are held out: the model may have learned from these images.',
    heldOut: 'They are held out: no model learns from them.',
  },
  holes: {
    title: 'Holes between the codes',
    lead:
      'The share of draws that the judge does not recognise as any digit. A code that nobody was encoded to ' +
      'decodes to nothing.',
    prior: 'drawn from the prior N(0, 1)',
    fitted: 'drawn from a Gaussian fitted to the codes',
    real: 'real digits',
    note: (samples: number) => `From ${whole(samples)} draws. Recognised: the judge is more than 90 % sure of a digit.`,
  },
  filters: {
    title: 'What the units look for',
    lead: 'The weights between the pixels and each unit, as a picture.',
    layer: 'Layer',
    encoder: 'first of the encoder',
    decoder: 'last of the decoder',
    shown: (shown: number, of: number) => (shown < of ? `${shown} of ${of} units` : `${of} units`),
    negative: 'negative',
    positive: 'positive',
    alt: (shown: number, largest: number) => `Weights of ${shown} units as images; the largest is ${figure(largest)}`,
  },
  walk: {
    title: 'Arithmetic with codes',
    lead:
      'Code of a digit + k × direction, decoded. A direction is the difference of two mean codes: thick minus ' +
      'thin, or one digit minus another.',
    pick: 'Choose a digit to start from',
    direction: 'Direction',
    thickness: 'thick − thin',
    slant: 'slanted − upright',
    class: 'digit − digit',
    to: 'to',
    from: 'from',
    factor: 'k',
    strip: (low: number, high: number) => `k from ${low} to ${high}`,
    now: (factor: number) => `k = ${factor.toFixed(1)}`,
    measured: (first: number, second: number) =>
      `The direction is measured on ${whole(first)} and ${whole(second)} digits.`,
    same: 'From and to must be different digits.',
    alt: (low: number, high: number, seen: string) => `Decoded codes for k from ${low} to ${high}${seen}`,
    seen: (labels: string) => `; the judge sees ${labels}`,
  },
  between: {
    title: 'From one digit to another',
    lead: 'Codes on the way between two digits, decoded. Below each, what the judge sees, and how sure it is.',
    from: 'From',
    to: 'To',
    path: 'Way',
    linear: 'straight',
    spherical: 'along the sphere',
    alt: (steps: number, seen: string) => `${steps} decoded codes between two digits${seen}`,
  },
  anomaly: {
    title: 'Anomalies',
    lead: 'It reconstructs well what it has learnt. So the squared error of a digit is a score of how unusual it is.',
    normal: 'Normal digits',
    choose: 'Learn from these digits',
    chooseHint: 'Restarts with these digits only',
    all: 'Every digit is normal now. Leave some out: what it never learnt is then an anomaly.',
    least: 'At least one digit must be normal.',
    kindNormal: 'normal',
    kindAnomalous: 'anomalous',
    threshold: 'Threshold',
    auroc: (value: number) => `AUROC ${value.toFixed(3)}`,
    aurocHint: 'How often an anomalous digit has a higher score than a normal one: 1 is perfect, 0.5 is guessing.',
    rates: (threshold: number, anomalous: number, normal: number) =>
      `Above ${figure(threshold)}: ${percent(anomalous)} of the anomalous digits are caught, and ` +
      `${percent(normal)} of the normal ones are called anomalous too.`,
    score: 'squared error of a pixel',
    falsePositive: 'normal called anomalous',
    truePositive: 'anomalous caught',
    why:
      'So low, because the digits that were left out are about as easy to reconstruct as the normal ones, or ' +
      'easier. A 1, say, is one stroke: whoever can draw the other digits can draw it too. The score says how hard ' +
      'a digit is, not only how unusual.',
    means: 'Mean score of each digit',
    meanAlt: (label: number, value: number, normal: boolean) =>
      `${label}: ${figure(value)}, ${normal ? 'normal' : 'anomalous'}`,
    histogramAlt: (normal: number, anomalous: number) =>
      `Histogram of the scores of ${whole(normal)} normal and ${whole(anomalous)} anomalous digits`,
    rocAlt: (auroc: string) =>
      'ROC curve: the share of anomalous digits that are caught, by the share of normal ones that are called ' +
      `anomalous. ${auroc}`,
  },
};
