/** Words that all instruments share, and what the charts of each family teach. */
export const instrumentWords = {
  waiting: 'Measuring...',
  fitFirst: 'Nothing is fitted yet: press play or step.',
  generatedRest: ' are generated.',
  untrained: 'Untrained: the model has not seen a digit yet. Press play.',
  unfitted: 'Nothing is fitted yet. Press play or step.',
  none: 'This engine cannot answer that.',
};

export const familyLessons: Record<string, Record<string, string>> = {
  autoencoder: {
    loss: 'What is minimised: all terms fall together, and none plays against another network.',
    nats:
      'Nats per digit, summed over its pixels. The bound is what counts; the divergence is the part that the code ' +
      'costs.',
    error: 'How far a pixel of a reconstruction is off, squared. It says nothing about what is drawn at random.',
  },
  adversarialAutoencoder: {
    loss: 'Reconstruction falls; the game against D goes on, and neither side should win it.',
    nats: 'Nats per digit, summed over its pixels.',
    error: 'How far a pixel of a reconstruction is off, squared. It says nothing about what is drawn at random.',
  },
  diffusion: {
    loss:
      'How far the prediction is off, squared. Nothing plays against the denoiser, so it falls and then stays: what ' +
      'cannot be known of a noisy example is left. The three thirds say at which times it is hard.',
  },
  classical: {
    loss:
      'k-means and mixtures improve with every step until nothing changes any more. The other methods are fitted ' +
      'in one step.',
  },
};
