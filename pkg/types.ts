// Made from the Rust types by `genlab types`. Do not edit.

/**
 * The answer to a change while training.
 */
export type Adjustment = { 
/**
 * Whether the changes are in effect. If one of them needs a restart, none is.
 */
applied: boolean, 
/**
 * The paths of the changes that can be made while training.
 */
live: Array<string>, 
/**
 * The paths of the changes that need a restart.
 */
restart: Array<string>, 
/**
 * The text of the configuration with all of the changes.
 */
text: string, };

/**
 * What is decoded from the code of an image plus multiples of a vector.
 */
export type AskArithmetic = { 
/**
 * The image, 28x28, in [0, 1].
 */
image: Array<number>, 
/**
 * Its label.
 */
label: number, 
/**
 * The vector, as many numbers as a code has.
 */
vector: Array<number>, 
/**
 * The multiples.
 */
factors: Array<number>, };

/**
 * How well some images are reconstructed, and the bound on their likelihood.
 */
export type AskBound = { 
/**
 * Which images.
 */
images: Given, };

/**
 * What the judge sees in images.
 */
export type AskClassify = { 
/**
 * The images one after another, in [0, 1].
 */
pixels: Array<number>, 
/**
 * Whether its features are wanted too.
 */
features: boolean, };

/**
 * k-means and mixtures: the clusters.
 */
export type AskClusters = Record<symbol, never>;

/**
 * What a continuous code of `InfoGAN` changes: one row for each category.
 */
export type AskCodeWalk = { 
/**
 * The number of the code, from 0 on.
 */
code: number, 
/**
 * How many values it takes, from `-reach` to `reach`.
 */
steps: number, 
/**
 * How far it goes; while training it went to 1.
 */
reach: number, };

/**
 * Where some images are among the codes.
 */
export type AskCodes = { 
/**
 * Which images.
 */
images: Given, };

/**
 * What the model makes of a weighted sum of latents: `z1 - z2 + z3` has the weights 1, -1, 1.
 */
export type AskCombine = { 
/**
 * The latents one after another.
 */
latents: Array<number>, 
/**
 * One weight for each.
 */
weights: Array<number>, };

/**
 * Of a model that predicts pixels: one image, completed in several ways.
 */
export type AskComplete = { 
/**
 * The image.
 */
canvas: Canvas, 
/**
 * In how many ways.
 */
count: number, };

/**
 * PCA: the mean, the first components and all variances.
 */
export type AskComponents = { 
/**
 * How many components.
 */
count: number, };

/**
 * What the model makes of these latents.
 */
export type AskDecode = { 
/**
 * The latents one after another.
 */
latents: Array<number>, };

/**
 * Densities in the plane: how dense it is at each place.
 */
export type AskDensity = { 
/**
 * How many places there are along each side, 2 to 512.
 */
side: number, 
/**
 * The places lie from `-extent` to `extent`.
 */
extent: number, };

/**
 * A direction among codes.
 */
export type AskDirection = { 
/**
 * What changes along it.
 */
attribute: Attribute, };

/**
 * Some of the figures of the table in `session/figures.rs`, by their names, and series of the
 * reports (`discriminator.real`): the mean of the last 50 values.
 */
export type AskFigures = { 
/**
 * Their names.
 */
names: Array<string>, 
/**
 * How many samples they rest on; each kind of figure has its own number if nothing is said.
 */
samples?: number, };

/**
 * What an autoencoder's layer of weights looks like.
 */
export type AskFilters = { 
/**
 * Which layer.
 */
network: FiltersOf, };

/**
 * Of a generator with a discriminator: what it makes of a square sheet of latents.
 */
export type AskGeneratorSheet = { 
/**
 * How many latents there are along each side.
 */
side: number, 
/**
 * The seed of the sheet's directions, where there are more than two latent numbers.
 */
seed: number, };

/**
 * How noisy the gradient of the encoder is, by each estimator.
 */
export type AskGradientNoise = { 
/**
 * Of which images, 500 at most.
 */
images: Given, 
/**
 * How many times their codes are drawn.
 */
samples: number, };

/**
 * How much of what is drawn a judge does not recognise.
 */
export type AskHoles = { 
/**
 * Of how many draws.
 */
samples: number, };

/**
 * Of a generator with a discriminator: generated examples, and the gradient of what is said
 * about each by its own numbers.
 */
export type AskInputGradients = { 
/**
 * How many.
 */
samples: number, 
/**
 * What they are made from.
 */
from: DrawFrom, 
/**
 * The gradient of what.
 */
of: GradientOf, 
/**
 * The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
 */
classes?: Array<number>, };

/**
 * The way from one latent to another.
 */
export type AskInterpolate = { 
/**
 * The latent that it begins with.
 */
from: Array<number>, 
/**
 * The latent that it ends with.
 */
to: Array<number>, 
/**
 * How many examples there are on the way, both ends included.
 */
steps: number, 
/**
 * Along which way.
 */
path: LatentPath, };

/**
 * What is decoded on the way from one image to another.
 */
export type AskInterpolation = { 
/**
 * The two images.
 */
images: Given, 
/**
 * Which way.
 */
path: CodePath, 
/**
 * How many images, the two ends included.
 */
steps: number, };

/**
 * Whether fresh images are of the class that was asked for, and classes read off real ones are
 * right: of a model that knows classes or categories.
 */
export type AskLabels = { 
/**
 * How many images of each kind.
 */
samples: number, };

/**
 * Random latents, and what the model makes of them: up to 10,000, the same ones for the same
 * seed.
 */
export type AskLatents = { 
/**
 * How many.
 */
samples: number, 
/**
 * The seed of the request.
 */
seed: number, 
/**
 * The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
 */
classes?: Array<number>, 
/**
 * Whether the examples are wanted too.
 */
images: boolean, };

/**
 * Of a model that predicts pixels: how probable some images are, exactly, and where they are
 * improbable.
 */
export type AskLikelihood = { 
/**
 * The images one after another, in [0, 1].
 */
pixels: Array<number>, 
/**
 * The class of each, again and again, of a model that is told classes; 0 to 9 in turn if
 * nothing is said.
 */
classes?: Array<number>, };

/**
 * What is decoded from a grid of codes that differ in two numbers.
 */
export type AskManifold = { 
/**
 * How many images there are along each side.
 */
side: number, 
/**
 * How far the grid goes, in deviations.
 */
extent: number, 
/**
 * Which two numbers.
 */
axes: [number, number], 
/**
 * The class, where the decoder is told.
 */
label: number, };

/**
 * Of a model that predicts pixels: the masks of its layers.
 */
export type AskMasks = Record<symbol, never>;

/**
 * Which training images are nearest to some images, pixel by pixel: does the model copy?
 */
export type AskNearest = { 
/**
 * The images one after another, in [0, 1].
 */
pixels: Array<number>, };

/**
 * Of a model that predicts pixels: the next pixels of some images. Ask again with the answer's
 * `pixels` and its `next`, as long as somebody watches.
 */
export type AskPaint = { 
/**
 * The images.
 */
canvas: Canvas, 
/**
 * The place in the order of pixels to go on from; 0 at first.
 */
from: number, 
/**
 * How many places.
 */
count: number, };

/**
 * Of a model that predicts pixels: what it says about one pixel, from the earlier ones.
 */
export type AskPredict = { 
/**
 * The image, in [0, 1]; later pixels do not matter.
 */
pixels: Array<number>, 
/**
 * Which pixel: row times width plus column.
 */
pixel: number, 
/**
 * The class, of a model that is told classes; 0 if nothing is said.
 */
class?: number, };

/**
 * PCA: what remains of examples when only some components are kept.
 */
export type AskRebuild = { 
/**
 * The examples one after another: pixels in [0, 1], or points.
 */
pixels: Array<number>, 
/**
 * How many components are kept, in each of the answers.
 */
components: Array<number>, };

/**
 * Of a model that predicts pixels: which pixels the prediction of one depends on.
 */
export type AskReceptiveField = { 
/**
 * Which pixel: row times width plus column.
 */
pixel: number, };

/**
 * What an autoencoder makes of some images, spoilt as in training.
 */
export type AskReconstructions = { 
/**
 * Which images.
 */
images: Given, 
/**
 * What spoils them: the same seed spoils them alike.
 */
seed: number, };

/**
 * How anomalous some images are.
 */
export type AskScores = { 
/**
 * Which images.
 */
images: Given, };

/**
 * How sharp fresh images are, beside as many real ones.
 */
export type AskSharpness = { 
/**
 * How many images of each kind.
 */
samples: number, };

/**
 * Of a model that predicts pixels: real examples as it is shown them, binarised anew at every
 * step if they are while training.
 */
export type AskShown = { 
/**
 * How many.
 */
count: number, };

/**
 * Everything that the next step will compute, before it is taken.
 */
export type AskSlowStep = { 
/**
 * Who takes a turn in it.
 */
who: Who, };

/**
 * What each number of the code is used for.
 */
export type AskUnits = { 
/**
 * By which images.
 */
images: Given, };

/**
 * A direction among codes.
 */
export type Attribute = { "type": "class", 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, } | { "type": "thickness" } | { "type": "slant" };

/**
 * How well images are reconstructed: the bound on their likelihood (ELBO), with a minus sign, and
 * its parts. Nats are per image, summed over the pixels.
 */
export type Bound = { 
/**
 * The number of images that this rests on.
 */
samples: number, 
/**
 * The mean squared error of a pixel in [0, 1], from the mean of each posterior.
 */
error: number, 
/**
 * The distance of reconstructions from their images, from one draw of each posterior, in nats.
 */
reconstruction: number, 
/**
 * The divergence of the posteriors from the prior, in nats. `None` where a code is a point.
 */
divergence: number | null, 
/**
 * The sum of the two.
 */
bound: number | null, 
/**
 * Cross-entropy: the part of it that no model can avoid, because the images are grey.
 */
floor: number | null, };

/**
 * Some images of which some pixels are known.
 */
export type Canvas = { 
/**
 * The images one after another, in [0, 1]; a grey counts as its value in training.
 */
pixels: Array<number>, 
/**
 * Which pixels stay as they are: one answer for each pixel, or for the pixels of one image if it
 * is the same for all.
 */
known: Array<boolean>, 
/**
 * The seed of the chance: the same one, the same images, however they are asked for.
 */
seed: number, 
/**
 * The class of each image, again and again, of a model that is told classes; 0 to 9 in turn if
 * nothing is said.
 */
classes?: Array<number>, };

/**
 * The charts of a run.
 */
export type Chart = "loss" | "score" | "nats" | "error" | "bits";

/**
 * One of several names.
 */
export type Choice = { 
/**
 * The name.
 */
value: string, 
/**
 * What it means.
 */
summary: string, };

/**
 * What the judge sees in some images.
 */
export type Classified = { 
/**
 * The most probable class of each.
 */
labels: Array<number>, 
/**
 * The probability of each of the ten classes, ten numbers an image.
 */
probabilities: Array<number>, 
/**
 * The judge's features, 64 numbers an image; empty if they were not asked for.
 */
features: Array<number>, };

/**
 * A cluster of k-means, or a Gaussian of a mixture.
 */
export type Cluster = { 
/**
 * Its share of the examples.
 */
weight: number, 
/**
 * Its centre: pixels, or two coordinates.
 */
center: Array<number>, 
/**
 * Of a Gaussian in the plane, the covariance `[xx, xy, yx, yy]`; empty otherwise.
 */
covariance: Array<number>, 
/**
 * Of a cluster of images, how many of its examples have each label, 0 to 9; empty otherwise.
 * The method itself sees no labels.
 */
classes: Array<number>, };

/**
 * How one gets from a code to another.
 */
export type CodePath = "linear" | "spherical";

/**
 * The codes of some images.
 */
export type Codes = { 
/**
 * How many images.
 */
count: number, 
/**
 * How many numbers a code has.
 */
size: number, 
/**
 * The label of each image.
 */
labels: Array<number>, 
/**
 * The means of the posteriors, or the codes, code by code.
 */
means: Array<number>, 
/**
 * The deviations of the posteriors; empty where a code is a point.
 */
deviations: Array<number>, };

/**
 * What a judge says about some samples of a model.
 */
export type Collapse = { 
/**
 * What the judge knows.
 */
subject: Subject, 
/**
 * The number of samples that every figure here rests on.
 */
samples: number, 
/**
 * How many samples each class has, by the most probable class.
 */
histogram: [number, number, number, number, number, number, number, number, number, number], 
/**
 * How many classes have at least 2 % of the samples.
 */
classesCovered: number, 
/**
 * `KL(histogram || uniform)` in nats: 0 if all classes are equally frequent, `ln 10 = 2.303`
 * if all samples are of one class. An ideal model has about `9 / (2 n)`.
 */
classDivergence: number, 
/**
 * The share of the samples whose most probable class has a probability above 0.9.
 */
confidentShare: number, 
/**
 * `exp(mean KL(p(class | sample) || p(class)))`, from 1 to 10: the inception score (Salimans et
 * al., 2016) with the judge in the place of Inception.
 */
classScore: number, 
/**
 * How far the samples are apart.
 */
diversity: Diversity, 
/**
 * The same of real images, if the judge has a reference.
 */
realDiversity: Diversity | null, 
/**
 * How far the samples are from real images; none without a reference, or with no more samples
 * than features.
 */
frechet: Frechet | null, };

/**
 * An image that is completed in several ways.
 */
export type Completions = { 
/**
 * The images one after another, in [0, 1].
 */
pixels: Array<number>, 
/**
 * How improbable each whole image is: `-ln p`, in nats.
 */
nats: Array<number>, 
/**
 * The part of it that the known pixels have.
 */
knownNats: Array<number>, 
/**
 * How much each counts as a sample of what the known pixels leave open; the sum is 1.
 *
 * Pixels are drawn in order, each from the earlier ones, and known ones are put in when their
 * turn comes. Nothing is drawn with an eye on known pixels that come later, so that the images are not
 * yet draws from the conditional distribution, unless the known pixels are the first ones.
 * Weighted by `p(known | earlier)` they are (importance sampling).
 */
weights: Array<number>, };

/**
 * The principal components that were found.
 */
export type Components = { 
/**
 * The mean example: pixels in [0, 1], or two coordinates.
 */
mean: Array<number>, 
/**
 * The first components one after another, each with as many numbers as an example, of length 1:
 * the eigendigits. The sign of a component means nothing.
 */
vectors: Array<number>, 
/**
 * The variance along each component, all of them, falling.
 */
variances: Array<number>, 
/**
 * The share of the variance that the first 1, 2, 3 and so on components explain together.
 */
explained: Array<number>, };

/**
 * Figures about points and modes, defined as for VEEGAN (Srivastava et al., 2017) and PacGAN (Lin
 * et al., 2018).
 */
export type Coverage = { 
/**
 * The number of points that every figure here rests on.
 */
samples: number, 
/**
 * The number of modes that there are.
 */
modes: number, 
/**
 * How many modes are the nearest one of at least one point of high quality.
 */
modesCaptured: number, 
/**
 * The share of points of high quality: within 3 sigma of the nearest mode. A perfect sampler
 * has `1 - exp(-9/2) = 98.89 %`.
 */
highQualityShare: number, 
/**
 * How many points are nearest to each mode, of high quality or not.
 */
histogram: Array<number>, 
/**
 * `KL(histogram || uniform)` in nats, from 0 to `ln modes`: PacGAN's reverse KL. A perfect
 * sampler has about `(modes - 1) / (2 n)`. None if no point is finite.
 */
reverseKl: number | null, };

/**
 * Latents, and what the model makes of them.
 */
export type Decoded = { 
/**
 * How many numbers a latent has. Of a GAN these are all that the generator is fed with: first
 * `latent.size` random numbers, then, if it is asked for classes, ten of which one is
 * `labels.emphasis`, then its continuous codes.
 */
size: number, 
/**
 * The latents one after another.
 */
latents: Array<number>, 
/**
 * The examples one after another: images in [0, 1], or points. Empty if none were asked for.
 */
pixels: Array<number>, 
/**
 * The class of each, for models that are told classes or invent categories.
 */
classes: Array<number> | null, };

/**
 * A density in the plane.
 */
export type DensityMap = { 
/**
 * How many places there are along each side.
 */
side: number, 
/**
 * The places lie from `-extent` to `extent`.
 */
extent: number, 
/**
 * The density at `side * side` places, row by row: the first row has y = extent, the first
 * column x = -extent.
 */
values: Array<number>, 
/**
 * The density of x alone, at `side` places from `-extent` to `extent`.
 */
horizontal: Array<number>, 
/**
 * The density of y alone, at `side` places from `-extent` to `extent`.
 */
vertical: Array<number>, };

/**
 * Everything about a configuration.
 */
export type Description = { 
/**
 * The name of the preset.
 */
preset: string, 
/**
 * The family of models.
 */
family: Family, 
/**
 * The shortest text for the configuration.
 */
text: string, 
/**
 * Every value that can be set, but for those that are not offered for this preset.
 */
knobs: Array<Knob>, 
/**
 * The networks, or none where they do not fit together.
 */
networks: Array<NetworkDescription>, 
/**
 * What does not fit together.
 */
problems: Array<Problem>, };

/**
 * A vector of codes.
 */
export type Direction = { 
/**
 * How many images each of its two ends is the mean of.
 */
images: [number, number], 
/**
 * The vector, as many numbers as a code has.
 */
vector: Array<number>, };

/**
 * Root mean square Euclidean distances between two different images, in pixels from 0 to 1:
 * `sqrt(mean |x - y|^2)` over all pairs. 0, up to rounding, if all images are the same.
 */
export type Diversity = { 
/**
 * The number of images.
 */
samples: number, 
/**
 * Over all pairs; none with fewer than 2 images.
 */
overall: number | null, 
/**
 * Over the pairs of the same class by the judge. `None` if there is no such pair.
 */
withinClass: number | null, };

/**
 * What images are made from.
 */
export type DrawFrom = { "type": "panel" } | { "type": "fresh", 
/**
 * The seed of the request.
 */
seed: number, };

/**
 * What to draw.
 */
export type DrawRequest = { 
/**
 * How many images.
 */
count: number, 
/**
 * What they are made from.
 */
from: DrawFrom, 
/**
 * The classes that are asked for, again and again; 0 to 9 in turn if nothing is said.
 */
classes?: Array<number>, };

/**
 * Vectors as points in the plane, by t-SNE: which vectors, and how long they move.
 */
export type Embed = { 
/**
 * 4 to 2,000 vectors one after another: pixels, latents, features of the judge. Without them,
 * the embedding that was begun last goes on.
 */
vectors?: Array<number>, 
/**
 * How many numbers a vector has.
 */
size?: number, 
/**
 * About how many neighbours a vector has, from 1 to a third of the others; 30 if nothing is
 * said.
 */
perplexity?: number, 
/**
 * The seed of the points that it begins with.
 */
seed?: number, 
/**
 * How many iterations are made now.
 */
iterations: number, };

/**
 * Vectors as points in the plane.
 */
export type Embedding = { 
/**
 * How many iterations were made.
 */
iteration: number, 
/**
 * Two coordinates for each vector.
 */
points: Array<number>, 
/**
 * What is minimised: the Kullback-Leibler divergence of the two kinds of neighbourhood, in nats.
 */
divergence: number, };

/**
 * The weights of a layer as images.
 */
export type Filters = { 
/**
 * How many units.
 */
count: number, 
/**
 * The rows of each: 28, or those of a kernel.
 */
height: number, 
/**
 * The columns of each.
 */
width: number, 
/**
 * The weights as they are, negative ones too, unit by unit, row by row.
 */
values: Array<number>, 
/**
 * The largest absolute value.
 */
largest: number, };

/**
 * The network whose weights are looked at.
 */
export type FiltersOf = "encoder" | "decoder";

/**
 * The squared Frechet distance between the features of samples and of real images, each seen as a
 * Gaussian: the FID (Heusel et al., 2017) with the judge in the place of Inception.
 *
 * It compares models that are measured by the same judge with the same number of samples; with
 * fewer samples it is larger.
 */
export type Frechet = { 
/**
 * The distance, 0 if both are the same.
 */
distance: number, 
/**
 * The number of samples.
 */
samples: number, 
/**
 * The number of real images.
 */
realSamples: number, };

/**
 * What a generator makes of a square sheet of latents.
 */
export type GeneratorSheet = { 
/**
 * How many latents there are along each side.
 */
side: number, 
/**
 * How many numbers of a latent are random. The sheet of two is the whole prior, that of more a
 * slice of it.
 */
latentSize: number, 
/**
 * The examples row by row: points, or pixels in [0, 1].
 */
pixels: Array<number>, };

/**
 * Which images a question is about.
 */
export type Given = { "type": "data", 
/**
 * The number of the first.
 */
first: number, 
/**
 * How many.
 */
count: number, } | { "type": "pixels", 
/**
 * One after another, 28x28 each, in [0, 1].
 */
pixels: Array<number>, 
/**
 * A label for each.
 */
labels: Array<number>, };

/**
 * How noisy three estimators of the same gradient are: the variance over draws of the codes of some
 * fixed images, summed over all weights of the encoder.
 */
export type GradientNoise = { 
/**
 * How many times the codes were drawn.
 */
samples: number, 
/**
 * How many images.
 */
images: number, 
/**
 * Reparameterised.
 */
reparameterised: number, 
/**
 * By the score function.
 */
scoreFunction: number, 
/**
 * By the score function, with the mean loss of the other images as baseline.
 */
withBaseline: number, };

/**
 * A number that depends on an example.
 */
export type GradientOf = "score" | "generatorLoss";

/**
 * How the networks of a run are.
 */
export type Health = { 
/**
 * How many steps the run has made.
 */
step: number, 
/**
 * The discriminator's share of right answers. `None` for a loss with no score at which the
 * discriminator is undecided.
 */
accuracy: Sides<number> | null, 
/**
 * How real the discriminator takes each of some examples to be, in [0, 1].
 */
scores: Sides<Array<number>>, 
/**
 * The networks.
 */
networks: Array<NetworkHealth>, };

/**
 * How much of what is drawn is nothing: holes between the codes of images.
 */
export type Holes = { 
/**
 * The number of draws, and of images of the data, that this rests on.
 */
samples: number, 
/**
 * The share of codes drawn from N(0, 1), or the prior, that the judge does not recognise: no
 * class has a probability above 0.9.
 */
prior: number, 
/**
 * The same for codes drawn from the normal distribution fitted to codes. `None` where a model
 * draws from the prior.
 */
fitted: number | null, 
/**
 * The same of images of the data, of those that are held out where there are any.
 */
real: number, };

/**
 * Generated examples, what is said about each, and how it changes with them.
 */
export type InputGradients = { 
/**
 * How many numbers an example has: 784 pixels, or 2 coordinates.
 */
size: number, 
/**
 * The examples one after another: pixels in [0, 1], or points.
 */
pixels: Array<number>, 
/**
 * How real the discriminator takes each to be: its score before any sigmoid, or the negative of
 * its reconstruction error.
 */
scores: Array<number>, 
/**
 * The same in [0, 1].
 */
beliefs: Array<number>, 
/**
 * The gradient of what was asked by each number of `pixels`.
 */
gradients: Array<number>, };

/**
 * The latents that images could have been made from: what is looked for, and for how long.
 */
export type Invert = { 
/**
 * The examples one after another. Without them, the search that was begun last goes on.
 */
pixels?: Array<number>, 
/**
 * From how many random latents the search for each begins; the best one is answered. Where the
 * model knows classes, the starts take them in turn. 8 if nothing is said.
 */
starts?: number, 
/**
 * The seed of the starts.
 */
seed?: number, 
/**
 * How many steps of Adam are made now.
 */
steps: number, 
/**
 * Their learning rate; 0.1 if nothing is said.
 */
rate?: number, 
/**
 * The weight of the judge's features beside that of the pixels; 0 if nothing is said. A feature
 * is about 10 where a pixel is 1, so that 0.01 weighs both alike.
 */
features?: number, };

/**
 * The latents whose examples are nearest to some images, so far.
 */
export type Inverted = { 
/**
 * How many steps the search has made.
 */
step: number, 
/**
 * How many numbers a latent has.
 */
size: number, 
/**
 * For each image, the best of the latents that were searched from several starts.
 */
latents: Array<number>, 
/**
 * What the model makes of them.
 */
pixels: Array<number>, 
/**
 * The Euclidean distance of each from its image, in pixels from 0 to 1: the same measure as that
 * of the nearest training image.
 */
distances: Array<number>, };

/**
 * One value that can be set.
 */
export type Knob = { 
/**
 * Where it is in the configuration: `generator.optimizer.rate`.
 */
path: string, 
/**
 * Its name in words.
 */
title: string, 
/**
 * What it does.
 */
summary: string, 
/**
 * What can be set.
 */
kind: KnobKind, 
/**
 * Its value in the configuration that is described.
 */
value: number | string | boolean | number[], 
/**
 * Its value in the preset.
 */
preset: number | string | boolean | number[], 
/**
 * Whether a change takes effect while training; otherwise it needs a restart.
 */
live: boolean, 
/**
 * The part of the program that it acts on.
 */
seam: 'data' | 'network' | 'shown' | 'loss' | 'update' | 'draw' | 'run', 
/**
 * Where it was published.
 */
paper: string | null, 
/**
 * What it is counted in.
 */
unit: string | null, };

/**
 * What can be set.
 */
export type KnobKind = { "type": "number", 
/**
 * The smallest.
 */
minimum: number, 
/**
 * The largest.
 */
maximum: number, 
/**
 * Whether only whole numbers are allowed.
 */
integer: boolean, } | { "type": "choice", 
/**
 * The names.
 */
options: Array<Choice>, } | { "type": "switch" } | { "type": "list", 
/**
 * The smallest.
 */
minimum: number, 
/**
 * The largest.
 */
maximum: number, 
/**
 * How many there may be.
 */
longest: number, };

/**
 * How right a model's classes are. Categories without names (`InfoGAN`) are given the classes that
 * agree most, one each.
 */
export type Labels = { 
/**
 * How many fresh images the judge saw, and from how many real ones classes were read.
 */
samples: number, 
/**
 * The share of fresh images that the judge takes for the class that was asked for; of points,
 * of those whose nearest real point is of that class.
 */
asked: number, 
/**
 * The share of real images that the discriminator classifies correctly. `None` for models that
 * classify nothing.
 */
read: number | null, 
/**
 * Of categories without names: the class of each.
 */
assignment: Array<number> | null, };

/**
 * A way from one latent to another.
 */
export type LatentPath = "linear" | "spherical";

/**
 * One layer.
 */
export type LayerDescription = { 
/**
 * What it is: `convolution 4x4, stride 2`.
 */
name: string, 
/**
 * The shape of one example that comes out.
 */
output: Shape, 
/**
 * How many weights and biases it learns.
 */
parameters: number, };

/**
 * How a layer is.
 */
export type LayerHealth = { 
/**
 * What it is: `1 linear`.
 */
name: string, 
/**
 * The length of the gradient of its weights.
 */
gradient: number, 
/**
 * The size of the next update as a share of the weights.
 */
ratio: number, 
/**
 * The largest singular value of its weight as it is used.
 */
singular: number, 
/**
 * The share of its units that take no part: never active, or saturated.
 */
dead: number | null, };

/**
 * How probable some images are.
 */
export type Likelihoods = { 
/**
 * `-ln p` of each, in nats.
 */
nats: Array<number>, 
/**
 * The same in bits per pixel.
 */
bitsPerPixel: Array<number>, 
/**
 * The part of each pixel, in nats, one image after another: where a model is surprised.
 */
pixelNats: Array<number>, };

/**
 * What is decoded from a grid of codes. The first row of the grid has the largest second
 * coordinate, the first column the smallest first one.
 */
export type Manifold = { 
/**
 * How many images there are along each side.
 */
side: number, 
/**
 * The coordinates of the columns, in the numbers of the code.
 */
columns: Array<number>, 
/**
 * The coordinates of the rows.
 */
rows: Array<number>, 
/**
 * `side * side` images, 28x28 each, in [0, 1].
 */
pixels: Array<number>, };

/**
 * The mask of a layer as a picture.
 */
export type MaskPicture = { 
/**
 * What it is the mask of.
 */
layer: string, 
/**
 * The number of rows.
 */
height: number, 
/**
 * The number of columns.
 */
width: number, 
/**
 * `height * width` numbers, row by row: 1 where a connection is alive, 0 where it is not. Of
 * full connections, the rows are outputs and the columns inputs, both in the order of the
 * pixels, and a number is the share of live ones in a block.
 */
cells: Array<number>, };

/**
 * A training image beside the image that it was found for.
 */
export type Neighbour = { 
/**
 * Its number in the data set.
 */
index: number, 
/**
 * Its label.
 */
label: number, 
/**
 * The Euclidean distance, in pixels from 0 to 1.
 */
distance: number, 
/**
 * Its pixels, in [0, 1].
 */
pixels: Array<number>, };

/**
 * One network.
 */
export type NetworkDescription = { 
/**
 * Its name.
 */
name: string, 
/**
 * The shape of one example that goes in.
 */
input: Shape, 
/**
 * Its layers.
 */
layers: Array<LayerDescription>, 
/**
 * How many weights and biases it learns.
 */
parameters: number, };

/**
 * How a network is.
 */
export type NetworkHealth = { 
/**
 * Its name.
 */
name: string, 
/**
 * The length of the gradient of all its weights.
 */
gradient: number, 
/**
 * Its layers with weights.
 */
layers: Array<LayerHealth>, };

/**
 * Some more pixels of some images.
 */
export type Painting = { 
/**
 * The images, in [0, 1], with what is painted now.
 */
pixels: Array<number>, 
/**
 * The place to go on from. At the number of pixels of an image, it is done.
 */
next: number, 
/**
 * The pixels that were passed, known ones too, in their order: row times width plus column.
 */
painted: Array<number>, 
/**
 * Of each image, for each of these, the grey that the model expected in the mean, in [0, 1]:
 * with two values, the probability of white.
 */
expected: Array<number>, 
/**
 * Of each image, for each of these, how surprising what stands there now is: `-ln p`, in nats.
 */
nats: Array<number>, };

/**
 * What a model says about one pixel.
 */
export type Prediction = { 
/**
 * The place of the pixel in the order.
 */
place: number, 
/**
 * The probability of each value, from black to white.
 */
probabilities: Array<number>, };

/**
 * One row of the table of presets.
 */
export type PresetInfo = { 
/**
 * The name that it is started by.
 */
name: string, 
/**
 * The family of models.
 */
family: Family, 
/**
 * The name in words.
 */
title: string, 
/**
 * What it is, in one sentence.
 */
summary: string, 
/**
 * How many weights each network learns.
 */
parameters: { [key in string]: number }, };

/**
 * One thing that is wrong with a configuration.
 */
export type Problem = { 
/**
 * Where: the path of the knob (`generator.optimizer.rate`), or the name of the preset.
 */
path: string, 
/**
 * What is wrong and what would be right.
 */
message: string, };

/**
 * What can be asked. A model that has no answer says so with
 * [`crate::error::Error::Question`].
 */
export type Question = { "type": "nearest" } & AskNearest | { "type": "components" } & AskComponents | { "type": "rebuild" } & AskRebuild | { "type": "clusters" } & AskClusters | { "type": "density" } & AskDensity | { "type": "latents" } & AskLatents | { "type": "decode" } & AskDecode | { "type": "interpolate" } & AskInterpolate | { "type": "combine" } & AskCombine | { "type": "classify" } & AskClassify | { "type": "invert" } & Invert | { "type": "embed" } & Embed | { "type": "sharpness" } & AskSharpness | { "type": "figures" } & AskFigures | { "type": "labels" } & AskLabels | { "type": "codeWalk" } & AskCodeWalk | { "type": "reconstructions" } & AskReconstructions | { "type": "filters" } & AskFilters | { "type": "manifold" } & AskManifold | { "type": "codes" } & AskCodes | { "type": "units" } & AskUnits | { "type": "bound" } & AskBound | { "type": "holes" } & AskHoles | { "type": "scores" } & AskScores | { "type": "direction" } & AskDirection | { "type": "arithmetic" } & AskArithmetic | { "type": "interpolation" } & AskInterpolation | { "type": "gradientNoise" } & AskGradientNoise | { "type": "paint" } & AskPaint | { "type": "complete" } & AskComplete | { "type": "predict" } & AskPredict | { "type": "likelihood" } & AskLikelihood | { "type": "receptiveField" } & AskReceptiveField | { "type": "inputGradients" } & AskInputGradients | { "type": "generatorSheet" } & AskGeneratorSheet | { "type": "slowStep" } & AskSlowStep | { "type": "masks" } & AskMasks | { "type": "shown" } & AskShown;

/**
 * Examples that were rebuilt from some of the principal components.
 */
export type Rebuilt = { 
/**
 * From how many components.
 */
components: number, 
/**
 * The mean squared error of a pixel.
 */
error: number, 
/**
 * The examples one after another, as they are: a pixel may lie outside of [0, 1].
 */
pixels: Array<number>, };

/**
 * Which pixels a prediction depends on, one answer for each pixel of an image.
 */
export type ReceptiveField = { 
/**
 * The pixels that it depends on.
 */
seen: Array<boolean>, 
/**
 * Earlier pixels within reach that it does not depend on: the blind spot.
 */
blind: Array<boolean>, 
/**
 * How many rows and columns away a pixel can be; null if without limit.
 */
reach: number | null, };

/**
 * Images, what the encoder was shown of them, and what the decoder made of that; all in [0, 1].
 */
export type Reconstructions = { 
/**
 * How many.
 */
count: number, 
/**
 * Their labels.
 */
labels: Array<number>, 
/**
 * The images, 28x28 each.
 */
given: Array<number>, 
/**
 * The same, spoilt as in training; the images themselves where nothing spoils them.
 */
shown: Array<number>, 
/**
 * What came out, from the mean of each posterior.
 */
reconstructed: Array<number>, 
/**
 * The mean squared error of a pixel of each.
 */
errors: Array<number>, };

/**
 * What was measured in some steps.
 */
export type Report = { 
/**
 * How many steps the run has made.
 */
step: number, 
/**
 * The numbers of the steps that are reported.
 */
steps: number[], 
/**
 * The curves, each with one value a step.
 */
series: Array<Series>, };

/**
 * A point of a ROC curve: what happens with a threshold.
 */
export type RocPoint = { 
/**
 * Scores of at least this count as anomalous.
 */
threshold: number, 
/**
 * The share of normal examples that count as anomalous.
 */
falsePositiveRate: number, 
/**
 * The share of anomalous examples that count as anomalous.
 */
truePositiveRate: number, };

/**
 * How anomalous images are: how badly they are reconstructed.
 */
export type Scores = { 
/**
 * The mean squared error of a pixel of each image.
 */
scores: Array<number>, 
/**
 * The label of each.
 */
labels: Array<number>, 
/**
 * Whether each is of a class that the model learns from.
 */
normal: Array<boolean>, 
/**
 * The probability that an anomalous image has a higher score than a normal one. `None` where
 * all are of one kind.
 */
auroc: number | null, 
/**
 * The ROC curve, from the highest threshold to the lowest, with at most 200 points.
 */
curve: Array<RocPoint>, };

/**
 * One curve.
 */
export type Series = { 
/**
 * Its name: `discriminator.real`.
 */
name: string, 
/**
 * Its legend.
 */
label: string, 
/**
 * The chart that it is drawn in.
 */
chart: Chart, 
/**
 * The network that it is about.
 */
player: string, 
/**
 * One value for each of the steps; `None` where the turn was not taken.
 */
values: Array<number | null>, };

/**
 * The shape of one example: a tensor of examples is `[batch, channels, height, width]`.
 */
export type Shape = { 
/**
 * The number of channels: 1 for a grey image, z for a latent.
 */
channels: number, 
/**
 * The number of rows.
 */
height: number, 
/**
 * The number of columns.
 */
width: number, };

/**
 * How sharp images are.
 */
export type Sharpness = { 
/**
 * How many images of each kind.
 */
samples: number, 
/**
 * The mean variance of the Laplacian.
 */
sharpness: Sides<number>, };

/**
 * The same of real and of generated examples.
 */
export type Sides<Value> = { 
/**
 * Of real examples.
 */
real: Value, 
/**
 * Of generated examples.
 */
generated: Value, };

/**
 * A number that a step reports.
 */
export type SlowFigure = { 
/**
 * Its name in reports: `discriminator.real`.
 */
name: string, 
/**
 * Its legend.
 */
label: string, 
/**
 * The value that will be reported.
 */
value: number, 
/**
 * Of what is minimised: the value on the same batch after the update.
 */
after: number | null, };

/**
 * What an update does to a layer: lengths of all of its numbers together.
 */
export type SlowLayer = { 
/**
 * What it is: `1 linear`.
 */
name: string, 
/**
 * The gradient, before any clipping.
 */
gradient: number, 
/**
 * The way that its numbers go.
 */
update: number, 
/**
 * Its numbers before.
 */
weight: number, };

/**
 * What an update does to a network.
 */
export type SlowNetwork = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its layers with weights.
 */
layers: Array<SlowLayer>, };

/**
 * What the next step of a run will do.
 */
export type SlowStep = { 
/**
 * Its number.
 */
step: number, 
/**
 * How many numbers an example has: 784 pixels, or 2 coordinates.
 */
size: number, 
/**
 * What the players do, in their order. Of a player who learns several times in a step, the last
 * time.
 */
turns: Array<SlowTurn>, };

/**
 * What one turn does. Examples are pixels in [0, 1] or points, one after another.
 */
export type SlowTurn = { 
/**
 * Who learns: `discriminator`, `generator`, or `autoencoder`.
 */
player: string, 
/**
 * How many turns this player takes in the step.
 */
turns: number, 
/**
 * How many examples of each kind the batch has.
 */
batch: number, 
/**
 * How many of them are shown: the first ones.
 */
shown: number, 
/**
 * How many numbers a latent has, with classes and codes.
 */
latentSize: number, 
/**
 * What examples are made from, or the codes that an encoder gives them.
 */
latents: Array<number>, 
/**
 * Real examples; empty where none take part.
 */
real: Array<number>, 
/**
 * The same as an encoder is shown them; empty where they are not spoilt.
 */
spoilt: Array<number>, 
/**
 * What is made of the latents.
 */
made: Array<number>, 
/**
 * The same after the update; empty where who makes them does not learn.
 */
madeAfter: Array<number>, 
/**
 * Of the generator's turn: `-dL/dx` by each number that it made, in its own range.
 */
pull: Array<number>, 
/**
 * What the discriminator says of the whole batch.
 */
before: SlowVerdicts | null, 
/**
 * What it says of the same batch after the update.
 */
after: SlowVerdicts | null, 
/**
 * What the step will report of this turn.
 */
figures: Array<SlowFigure>, 
/**
 * What the update does to each network that learns.
 */
networks: Array<SlowNetwork>, };

/**
 * What a discriminator says of each example of a batch.
 */
export type SlowVerdicts = { 
/**
 * The scores of real examples; empty where it sees none.
 */
real: Array<number>, 
/**
 * The scores of generated ones.
 */
generated: Array<number>, 
/**
 * How real it takes real examples to be, in [0, 1].
 */
believedReal: Array<number>, 
/**
 * The same of generated ones.
 */
believedGenerated: Array<number>, };

/**
 * Images that were decoded one after another.
 */
export type Strip = { 
/**
 * How many.
 */
count: number, 
/**
 * The images, 28x28 each, in [0, 1].
 */
pixels: Array<number>, 
/**
 * The most probable class of each by the judge. `None` if no judge knows the data.
 */
classes: Array<number> | null, 
/**
 * How probable that class is.
 */
confidences: Array<number> | null, };

/**
 * What a judge knows.
 */
export type Subject = "digits" | "fashion";

/**
 * What each number of the code is used for.
 */
export type Units = { 
/**
 * The number of images that this rests on.
 */
samples: number, 
/**
 * The mean divergence of each from the prior, in nats; empty where a code is a point.
 */
divergences: Array<number>, 
/**
 * The variance over the images of the mean of each.
 */
variances: Array<number>, 
/**
 * How many are active: a variance above 0.01 (Burda et al., 2016).
 */
active: number, };

/**
 * Who takes a turn in a step.
 */
export type Who = "both" | "generator" | "discriminator";

/** What is answered to each type of question. */
export interface Answers {
  nearest: Array<Neighbour>;
  components: Components;
  rebuild: Array<Rebuilt>;
  clusters: Array<Cluster>;
  density: DensityMap;
  latents: Decoded;
  decode: Decoded;
  interpolate: Decoded;
  combine: Decoded;
  classify: Classified;
  invert: Inverted;
  embed: Embedding;
  sharpness: Sharpness;
  figures: { [key in string]: number };
  labels: Labels;
  codeWalk: Array<number>;
  reconstructions: Reconstructions;
  filters: Filters;
  manifold: Manifold;
  codes: Codes;
  units: Units;
  bound: Bound;
  holes: Holes;
  scores: Scores;
  direction: Direction;
  arithmetic: Strip;
  interpolation: Strip;
  gradientNoise: GradientNoise;
  paint: Painting;
  complete: Completions;
  predict: Prediction;
  likelihood: Likelihoods;
  receptiveField: ReceptiveField;
  inputGradients: InputGradients;
  generatorSheet: GeneratorSheet;
  slowStep: SlowStep;
  masks: Array<MaskPicture>;
  shown: Array<number>;
}

/** The families of models. */
export type Family = "adversarial" | "autoregressive" | "classical" | "autoencoder" | "adversarialAutoencoder" | "diffusion";

/**
 * Examples: `pixels` is [count, channels, height, width], row by row: images in [0, 1], points as
 * they are. `labels` is what was asked for, of a model that knows classes or categories.
 */
export type Images = { count: number, channels: number, height: number, width: number, pixels: Float32Array, labels?: Array<number>, };

/**
 * How real the discriminator takes each place in the plane to be: side * side numbers in [0, 1], row
 * by row; the first row has y = extent, the first column x = -extent.
 */
export type Field = { side: number, extent: number, values: Float32Array, };

/** What a device is: the CPU, or a graphics card through WebGPU. */
export type DeviceKind = "cpu" | "webgpu";

/** What every refused call throws. */
export interface EngineError extends Error {
  name: "EngineError";
  kind: "configuration" | "data" | "diverged" | "device" | "checkpoint" | "question" | "judge";
  /** Of a configuration: every problem with its path. */
  problems?: Problem[];
  /** Of a run that diverged: the first step with a value that is not finite, and the term. */
  step?: number;
  term?: string;
}
