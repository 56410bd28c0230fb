// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "blur-against-sharpness",
  "number": 16,
  "title": "Blur against sharpness: VAE, GAN, VAE-GAN",
  "lead": "One model paints fog, one paints gravel. A third one takes the best judge of pictures from the other two.",
  "group": "Side by side",
  "minutes": 11,
  "opening": "<p>VAEs are blurred and GANs are sharp. Everybody says so, and there is a reason. To see it quickly, the models here learn only one digit, the three, with small convolutional networks, and all for 300 steps of 32 images.</p>\n<p>The figure to watch is the <strong>sharpness</strong> of the samples: how strongly each pixel differs from its neighbours (the variance of the Laplacian). Real digits have about 0.18.</p>",
  "steps": [
    {
      "title": "Why a VAE paints fog",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A VAE compares images <em>pixel by pixel</em>. Suppose the code says \"a three\", and the stroke may lie one pixel more to the left or to the right. The decoder does not know which. What should it paint?</p>\n<ul>\n<li>A sharp stroke on the left is perfect half of the time, and wrong twice in the other half: a stroke where none is, and none where one is.</li>\n<li>Half a stroke in both places is never right, and never very wrong.</li>\n</ul>\n<p>For a squared error or a cross-entropy the second is better. The best answer under uncertainty is the <strong>mean</strong>, and the mean of sharp images is a blurred one.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Real digits have a sharpness of 0.18. What do the samples of the VAE have?</p>",
          "choices": [
            {
              "text": "About 0.18. It learns to imitate real images, sharpness included",
              "right": false,
              "reply": "Nothing in its loss asks for sharpness. It asks for the least error in each pixel, and that is another wish."
            },
            {
              "text": "Less than a third of that",
              "right": true,
              "reply": "Right. Where the decoder is unsure, it paints the mean."
            },
            {
              "text": "More, because of the random codes",
              "right": false,
              "reply": "The randomness is in the code, not in the pixels. What comes out of the decoder is smooth."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "vae",
            "text": "vae/conv&selection.classes=3&encoder.widths=8,16&decoder.widths=16,8&train.batch=32",
            "timeline": [],
            "until": 300,
            "watch": [
              "samples",
              "reconstruction",
              "bound"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "vae.sharpness <= 0.06",
              "left": {
                "factor": 1.0,
                "run": "vae",
                "figure": "sharpness"
              },
              "operator": "<=",
              "right": 0.06,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        }
      ]
    },
    {
      "title": "Why a GAN does not",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A GAN has no pixel to compare with. Its discriminator asks only: <em>could this be real?</em> A grey mist where a stroke should be could not. So the mean of two strokes is punished, and choosing one of them is not.</p>\n<p>Here is a GAN of convolutions of the same sizes.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>The GAN gets the same 300 steps. What will its samples be?</p>",
          "choices": [
            {
              "text": "Sharp threes. That is what GANs are for",
              "right": false,
              "reply": "In the end, yes. But its generator has never been shown where the strokes belong. It has to find that out from the discriminator's displeasure alone."
            },
            {
              "text": "Sharper than those of the VAE, and hardly threes",
              "right": true,
              "reply": "Right. Speckles are sharp too. The figure does not know the difference."
            },
            {
              "text": "Blurred threes, like those of the VAE",
              "right": false,
              "reply": "Blur is what the discriminator finds first. It would rather see anything else."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "gan",
            "text": "gan/dcgan&selection.classes=3&generator.widths=16,8&generator.hidden=128&discriminator.widths=8,16&discriminator.hidden=64",
            "timeline": [],
            "until": 300,
            "watch": [
              "samples",
              "variety",
              "loss"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "gan.sharpness >= 2.5 * vae.sharpness",
              "left": {
                "factor": 1.0,
                "run": "gan",
                "figure": "sharpness"
              },
              "operator": ">=",
              "right": {
                "factor": 2.5,
                "run": "vae",
                "figure": "sharpness"
              },
              "measured": {
                "seeds": 10,
                "held": 9
              }
            },
            {
              "text": "gan.confident <= 0.3",
              "left": {
                "factor": 1.0,
                "run": "gan",
                "figure": "confident"
              },
              "operator": "<=",
              "right": 0.3,
              "measured": {
                "seeds": 10,
                "held": 9
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Its sharpness may be near that of real digits, and a judge of digits is sure of almost none of its samples. That is a warning: <em>a figure of sharpness praises noise</em>. The VAE knows where the stroke is and does not dare to paint it. The GAN dares, and does not know where.</p>"
        }
      ]
    },
    {
      "title": "Let the discriminator compare",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Larsen et al. (2016) joined the two. An encoder, a decoder, and a discriminator. The discriminator does two jobs. It tells real from made. And its inner layers <span class=\"math math-inline\">D_l</span> serve as a better eye: two images are compared in <em>these features</em> instead of pixel by pixel.</p>\n<p><span class=\"math math-display\">L = \\tfrac12 \\lVert D_l(x) - D_l(\\tilde x) \\rVert^2 + D_{\\mathrm{KL}}\\bigl(q(z \\mid x) \\,\\Vert\\, p(z)\\bigr) + L_{\\text{GAN}}</span></p>\n<p>A stroke that is one pixel further to the right is a great difference in pixels. In features that answer to strokes it is a small one. And fog, which is a small difference in pixels, is now a large one.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Encoder and decoder are those of the first run. What does the discriminator change?</p>",
          "choices": [
            {
              "text": "Samples and reconstructions get better in every figure",
              "right": false,
              "reply": "Not in every one. It no longer minimises the error of the pixels, so there is no reason why that should fall."
            },
            {
              "text": "The samples get sharper, and the error of the pixels does not get smaller",
              "right": true,
              "reply": "Right. It has stopped hedging. A stroke that is bold and one pixel off costs more in pixels than fog."
            },
            {
              "text": "Nothing. The divergence causes the blur, and it is still there",
              "right": false,
              "reply": "The divergence makes the code short, so the decoder is unsure. What it does when it is unsure is up to the way of comparing."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "both",
            "text": "vae-gan/conv&selection.classes=3&encoder.widths=8,16&decoder.widths=16,8&discriminator.widths=8,16&train.batch=32",
            "timeline": [],
            "until": 300,
            "watch": [
              "samples",
              "reconstruction",
              "score"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "both.sharpness >= 1.6 * vae.sharpness",
              "left": {
                "factor": 1.0,
                "run": "both",
                "figure": "sharpness"
              },
              "operator": ">=",
              "right": {
                "factor": 1.6,
                "run": "vae",
                "figure": "sharpness"
              },
              "measured": {
                "seeds": 10,
                "held": 9
              }
            },
            {
              "text": "both.error >= 0.95 * vae.error",
              "left": {
                "factor": 1.0,
                "run": "both",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 0.95,
                "run": "vae",
                "figure": "error"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "both.confident > gan.confident",
              "left": {
                "factor": 1.0,
                "run": "both",
                "figure": "confident"
              },
              "operator": ">",
              "right": {
                "factor": 1.0,
                "run": "gan",
                "figure": "confident"
              },
              "measured": {
                "seeds": 10,
                "held": 9
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Bold strokes, with a grain from the young discriminator. And the judge is sure of more of them than of the GAN's: here an encoder shows the decoder where strokes belong.</p>\n<p>A step of this model is several times as expensive as one of the VAE. You noticed.</p>"
        }
      ]
    },
    {
      "title": "What it comes to in the end",
      "parts": [
        {
          "kind": "text",
          "html": "<p>300 steps are a first impression. In a longer run, 1,500 steps on all ten digits with larger networks (docs/results-autoencoders.md), the sharpness of the samples was 0.056 for the VAE and 0.134 for the VAE-GAN. The Fréchet distance, where less is better, was 214 against 122. And the error of the pixels was about the same: 0.0105 and 0.0109.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>Blur is not a lack of skill. It is the right answer to the question \"which pixel value has the least error?\"</li>\n<li>Whoever wants other pictures has to ask another question. A discriminator is a question that is learned.</li>\n<li>Sharp is not good. Read every figure beside the picture.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 8
  }
};
