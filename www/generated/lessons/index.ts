// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';
import { lesson as lesson1 } from './what-a-gan-is';
import { lesson as lesson2 } from './minimax-or-non-saturating';
import { lesson as lesson3 } from './mode-collapse-in-the-plane';
import { lesson as lesson4 } from './mode-collapse-on-digits';
import { lesson as lesson5 } from './too-strong-too-weak';
import { lesson as lesson6 } from './label-smoothing';
import { lesson as lesson7 } from './instance-noise';
import { lesson as lesson8 } from './the-range-of-the-pixels';
import { lesson as lesson9 } from './batch-norm-and-separate-batches';
import { lesson as lesson10 } from './sparse-gradients';
import { lesson as lesson11 } from './wasserstein';
import { lesson as lesson12 } from './labels';
import { lesson as lesson13 } from './from-pca-to-autoencoder';
import { lesson as lesson14 } from './denoising-and-anomalies';
import { lesson as lesson15 } from './the-vae-and-its-bottleneck';
import { lesson as lesson16 } from './blur-against-sharpness';
import { lesson as lesson17 } from './pixel-by-pixel';
import { lesson as lesson18 } from './four-families';

export const lessons: readonly Lesson[] = [
  lesson1,
  lesson2,
  lesson3,
  lesson4,
  lesson5,
  lesson6,
  lesson7,
  lesson8,
  lesson9,
  lesson10,
  lesson11,
  lesson12,
  lesson13,
  lesson14,
  lesson15,
  lesson16,
  lesson17,
  lesson18,
];
