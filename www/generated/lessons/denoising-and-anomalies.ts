// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "denoising-and-anomalies",
  "number": 14,
  "title": "Denoising, and finding what does not belong",
  "lead": "What an autoencoder cannot bring back is strange to it. Often. You will also see it praise a stranger.",
  "group": "Autoencoders",
  "minutes": 10,
  "opening": "<p>An autoencoder that brings images back is no great help: you had the images already. Its two best uses come from what it does with images that are <em>not</em> like those it learned from. Noisy ones, and strange ones.</p>",
  "steps": [
    {
      "title": "A plain autoencoder",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A code of 32 numbers, one hidden layer of 128 units on each side.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "plain",
            "text": "ae/mlp&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 400,
            "watch": [
              "reconstruction",
              "charts"
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
              "text": "plain.error <= 0.03",
              "left": {
                "factor": 1.0,
                "run": "plain",
                "figure": "error"
              },
              "operator": "<=",
              "right": 0.03,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Clean images come back well. Now its input gets noise: a normal random number of deviation 0.5 on every pixel, cut off at black and white. The error is still measured against the <em>clean</em> image. For one step nothing is learned that matters; this is an examination.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>The autoencoder has seen only clean digits. What does it make of noisy ones?</p>",
          "choices": [
            {
              "text": "It cleans them. The noise does not fit through 32 numbers",
              "right": false,
              "reply": "Part of it does not, and that is why digits are still to be seen. But nobody taught it which part of its input to trust."
            },
            {
              "text": "The error doubles or worse",
              "right": true,
              "reply": "Right. The narrow code throws away some of the noise, and the rest moves the code to a wrong place."
            },
            {
              "text": "Nothing recognisable is left",
              "right": false,
              "reply": "Not as bad as that. The narrow middle lets only digit-like things through."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "examined",
            "text": "ae/mlp&encoder.widths=128&decoder.widths=128",
            "timeline": [
              {
                "step": 400,
                "change": "corruption.amount=0.5"
              }
            ],
            "until": 401,
            "watch": [
              "reconstruction"
            ],
            "beside": null,
            "after": "plain",
            "change": "corruption.amount=0.5"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "examined.error >= 1.8 * plain.error",
              "left": {
                "factor": 1.0,
                "run": "examined",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 1.8,
                "run": "plain",
                "figure": "error"
              },
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
      "title": "Train for the task",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A <strong>denoising autoencoder</strong> (Vincent et al., 2008) has the same networks. Only its exercise is another one. The encoder is shown a spoilt image <span class=\"math math-inline\">\\tilde x</span>, and the clean one has to come out:</p>\n<p><span class=\"math math-display\">\\min \\; \\lVert x - g(f(\\tilde x)) \\rVert^2</span></p>\n<p>The noise is new every time. It cannot be learned by heart.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "denoiser",
            "text": "ae/denoising&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 400,
            "watch": [
              "reconstruction",
              "charts"
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
              "text": "denoiser.error <= 0.9 * examined.error",
              "left": {
                "factor": 1.0,
                "run": "denoiser",
                "figure": "error"
              },
              "operator": "<=",
              "right": {
                "factor": 0.9,
                "run": "examined",
                "figure": "error"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The same size, the same number of steps, and less error on noisy images. To fill in what the noise destroyed, it has to know what digits look like. The exercise forces it to learn the data, not the copying.</p>"
        }
      ]
    },
    {
      "title": "What it cannot bring back",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Here is the second use. Train an autoencoder on one digit only, on zeros. Then show it all ten. Take the error of the reconstruction as a score: <em>the worse it comes back, the stranger it is</em>.</p>\n<p>The <strong>AUROC</strong> says how good the score is. Take one zero and one other digit at random: it is the probability that the other digit has the higher score. 1 is perfect, 0.5 is a coin.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "zeros",
            "text": "ae/anomaly&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 300,
            "watch": [
              "anomaly",
              "reconstruction"
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
              "text": "zeros.auroc >= 0.95",
              "left": {
                "factor": 1.0,
                "run": "zeros",
                "figure": "auroc"
              },
              "operator": ">=",
              "right": 0.95,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Nearly perfect. It has learned rings, and nothing else fits through its code. One could stop here and write an enthusiastic article.</p>"
        }
      ]
    },
    {
      "title": "The other way round",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now the model learns nine digits: all but the one. Then a <strong>one</strong> is the stranger.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Nine digits are known, the one is not. How well does the error of the reconstruction find the ones?</p>",
          "choices": [
            {
              "text": "As well as before, above 0.95. It has never seen a one",
              "right": false,
              "reply": "It has never seen a one, but it has seen every stroke that a one is made of."
            },
            {
              "text": "Worse, about 0.8. Nine digits are harder than one",
              "right": false,
              "reply": "Worse, and much worse than you think. Look at the mean scores of the digits in the panel <em>Anomalies</em>."
            },
            {
              "text": "No better than a coin, perhaps worse",
              "right": true,
              "reply": "Right. A one is a single stroke, with few pixels to get wrong. Every model of strokes can draw it, whether it has seen one or not."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "ninedigits",
            "text": "ae/anomaly&selection.classes=0,2,3,4,5,6,7,8,9&latent.size=32&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 500,
            "watch": [
              "anomaly",
              "reconstruction"
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
              "text": "ninedigits.auroc <= 0.6",
              "left": {
                "factor": 1.0,
                "run": "ninedigits",
                "figure": "auroc"
              },
              "operator": "<=",
              "right": 0.6,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "ninedigits.auroc < zeros.auroc",
              "left": {
                "factor": 1.0,
                "run": "ninedigits",
                "figure": "auroc"
              },
              "operator": "<",
              "right": {
                "factor": 1.0,
                "run": "zeros",
                "figure": "auroc"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The error says how <strong>hard</strong> an image is, not how <strong>strange</strong> it is. A one is easy, so it looks more normal than the digits that the model knows. An AUROC below 0.5 is not a mistake of the program: the ones have <em>lower</em> scores than the digits that were learned. In a longer run it falls to 0.32 (docs/results-autoencoders.md).</p>\n<p>What you can take with you:</p>\n<ul>\n<li>The exercise decides what a network learns. Noise on the input is a harder exercise, and a more useful one.</li>\n<li>A reconstruction error finds strangers that are made of <em>other</em> parts.</li>\n<li>Before you trust a score for anomalies, try it on a stranger that is <em>simpler</em> than your data.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
