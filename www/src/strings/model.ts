/** The model as a picture, and its parts. */

export const modelWords = {
  model: 'The model',
  latent: 'Latent z',
  latentHint: 'Random numbers that the network turns into an image',
  score: 'Score',
  scoreHint: 'How real the image looks to the network',
  code: 'Code',
  codeHint: 'What the encoder makes of a real image: D should take it for a draw from the prior',
  prior: 'Prior z',
  priorHint: 'Random numbers from the prior: what codes should look like',
  pairHint: 'The numbers that belong to the image beside them: D sees both at once',
  result: { real: 'Real', generated: 'Generated', judge: 'Judge', neutral: 'Network' },
  networks: {
    generator: 'Generator',
    discriminator: 'Discriminator',
    encoder: 'Encoder',
    decoder: 'Decoder',
  } as Record<string, string>,
  layers: 'Layers',
  settingsOf: (part: string) => `Settings: ${part}`,
  parts: {
    latent: 'Latent',
    data: 'Data and labels',
    shown: 'What D is shown',
    loss: 'Loss',
    update: 'Updates',
  } as Record<string, string>,
  partHints: {
    latent: 'Where images start from.',
    data: 'What is imitated, and whether classes take part.',
    shown: 'What happens to images, real and generated, before D sees them.',
    loss: 'What the two players minimise.',
    update: 'Who takes a turn, how often, and on how many images.',
  } as Record<string, string>,
};
