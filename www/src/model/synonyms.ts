/** What people of the field call the settings, besides their own names: a row for each idea. */

/** Words that mean the same, and the settings that they mean. */
export interface Synonym {
  readonly words: readonly string[];
  readonly paths: RegExp;
}

export const synonyms: readonly Synonym[] = [
  {
    words: ['two time scale update rule', 'two timescale', 'ttur', 'imbalanced learning rates'],
    paths: /^(generator|discriminator)\.optimizer\.rate$/,
  },
  {
    words: ['mode collapse', 'mode dropping', 'missing modes', 'lack of variety'],
    paths: /^(loss\.(kind|diversity|featureMatching)|shown\.packing|.*\.minibatch\w+)$/,
  },
  { words: ['one sided label smoothing', 'label smoothing', 'soft labels'], paths: /^loss\.(real|fake)Label$/ },
  { words: ['noisy labels', 'label flipping', 'swap labels'], paths: /^(loss\.flipped|selection\.labelNoise)$/ },
  {
    words: ['exponential moving average', 'ema', 'averaged weights', 'polyak averaging', 'weight averaging'],
    paths: /\.optimizer\.average$/,
  },
  { words: ['step size', 'lr', 'alpha'], paths: /\.optimizer\.rate$/ },
  {
    words: ['learning rate decay', 'lr schedule', 'annealing', 'warm restarts'],
    paths: /\.optimizer\.(schedule|scheduleEnd)$/,
  },
  {
    words: ['batch normalization', 'batchnorm', 'bn', 'layernorm', 'layer normalization', 'instancenorm', 'pixelnorm'],
    paths: /\.normalisation$/,
  },
  {
    words: ['virtual batch norm', 'separate batches', 'mini batch separation'],
    paths: /^(shown\.mixed|.*\.normalisation)$/,
  },
  {
    words: ['spectral normalization', 'sn', 'lipschitz', 'lipschitz constraint'],
    paths: /(\.spectralNorm|clipWeights|^loss\.penalty\.weight)$/,
  },
  {
    words: ['wgan', 'wgan gp', 'earth mover', 'critic'],
    paths: /^(loss\.kind|loss\.penalty\.\w+|.*clipWeights|train\.discriminatorTurns)$/,
  },
  { words: ['r1', 'zero centred penalty', 'zero centered penalty', 'dragan'], paths: /^loss\.penalty\.\w+$/ },
  {
    words: ['lsgan', 'hinge loss', 'non saturating', 'f gan', 'began', 'ebgan', 'objective', 'cost function'],
    paths: /^loss\.kind$/,
  },
  { words: ['pacgan'], paths: /^shown\.packing$/ },
  { words: ['replay buffer', 'image pool', 'history buffer', 'image buffer'], paths: /^shown\.replay$/ },
  {
    words: ['data augmentation', 'diffaugment', 'ada', 'differentiable augmentation'],
    paths: /^shown\.(shift|slant|cutout|brightness)$/,
  },
  { words: ['instance noise', 'input noise', 'noise on images'], paths: /^shown\.noise(End)?$/ },
  {
    words: ['n critic', 'critic iterations', 'update ratio', 'k steps', 'unbalanced updates'],
    paths: /^train\.(discriminator|generator)Turns$/,
  },
  { words: ['minibatch size', 'batch'], paths: /^(train|predictor)\.batch$/ },
  {
    words: ['z dimension', 'latent dimension', 'noise dimension', 'code size', 'bottleneck', 'hidden code'],
    paths: /^latent\.size$/,
  },
  { words: ['noise distribution', 'latent distribution', 'gaussian prior', 'uniform noise'], paths: /^latent\.prior$/ },
  { words: ['truncation trick'], paths: /^latent\.truncation$/ },
  {
    words: ['cgan', 'acgan', 'infogan', 'conditional gan', 'class conditional', 'auxiliary classifier', 'disentangle'],
    paths: /^(labels\.\w+|code\.conditional|predictor\.labels)$/,
  },
  { words: ['class imbalance', 'long tail', 'skewed data', 'unbalanced data'], paths: /^selection\.imbalance$/ },
  {
    words: [
      'transposed convolution',
      'deconvolution',
      'checkerboard',
      'upsampling',
      'downsampling',
      'pooling',
      'sub pixel',
    ],
    paths: /\.resizing$/,
  },
  { words: ['weight initialization', 'initialisation', 'kaiming', 'glorot', 'he init', 'xavier'], paths: /\.initial$/ },
  {
    words: ['channels', 'capacity', 'layers', 'depth', 'architecture', 'number of units'],
    paths: /\.(widths|kind|hidden)$/,
  },
  { words: ['leakyrelu', 'leaky relu', 'nonlinearity', 'tanh', 'relu'], paths: /\.(activation|slope|output)$/ },
  { words: ['momentum', 'betas', 'beta1'], paths: /\.optimizer\.(beta1|momentum)$/ },
  { words: ['gradient clipping', 'exploding gradients'], paths: /\.optimizer\.clipGradient$/ },
  {
    words: ['beta vae', 'kl weight', 'kl divergence', 'kl term', 'posterior collapse', 'kl annealing'],
    paths: /^divergence\.\w+$/,
  },
  {
    words: ['reparameterization trick', 'reinforce', 'score function', 'log derivative trick'],
    paths: /^code\.(estimator|baseline)$/,
  },
  { words: ['likelihood', 'bce', 'mse', 'pixel loss', 'reconstruction loss'], paths: /^reconstruction\.\w+$/ },
  { words: ['denoising', 'noise on inputs', 'dropout on inputs'], paths: /^corruption\.\w+$/ },
  { words: ['sparse autoencoder', 'l1', 'activity regularizer'], paths: /^sparsity\.\w+$/ },
  { words: ['vae gan', 'adversarial autoencoder', 'bigan', 'ali'], paths: /^game\.\w+$/ },
  { words: ['quantisation', 'quantization', 'grey values', 'bit depth'], paths: /^pixels\.levels$/ },
  { words: ['raster scan', 'autoregressive order', 'scan order'], paths: /^pixels\.ordering$/ },
  { words: ['pixelrnn', 'masked convolution', 'gated pixelcnn'], paths: /^predictor\.kind$/ },
  {
    words: ['number of clusters', 'k', 'gaussian mixture', 'gmm', 'em'],
    paths: /^classical\.(clusters|method|covariance)$/,
  },
  {
    words: ['kde', 'parzen', 'smoothing width', 'laplace smoothing'],
    paths: /^classical\.(bandwidth|pseudoCount|method)$/,
  },
  {
    words: ['noise schedule', 'beta schedule', 'rectified flow', 'optimal transport path', 'variance preserving'],
    paths: /^diffusion\.path$/,
  },
  {
    words: ['epsilon prediction', 'v prediction', 'x0 prediction', 'score matching', 'parameterisation'],
    paths: /^diffusion\.predicts$/,
  },
  { words: ['classifier free guidance', 'cfg', 'guidance scale'], paths: /^(sampling\.guidance|diffusion\.dropped)$/ },
  { words: ['ddim', 'ode solver', 'number of function evaluations', 'nfe'], paths: /^sampling\.(method|steps)$/ },
  { words: ['thresholding', 'clip denoised'], paths: /^sampling\.clamped$/ },
  { words: ['unet', 'score network'], paths: /^denoiser\.(kind|widths)$/ },
  { words: ['random seed', 'reproducible'], paths: /^seed$/ },
];

/** What is compared: small letters, and no hyphens. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-_/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const shortest = 4;

/** The settings that are meant by words that are not their own: an idea, or its beginning. */
export function meantBy(words: string): readonly RegExp[] {
  const wanted = plain(words);
  if (wanted === '') return [];
  const means = (known: string): boolean =>
    known === wanted ||
    (wanted.length >= shortest && known.startsWith(wanted)) ||
    (known.length >= shortest && ` ${wanted} `.includes(` ${known} `));
  return synonyms.filter((each) => each.words.some((word) => means(plain(word)))).map(({ paths }) => paths);
}
