// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "the-vae-and-its-bottleneck",
  "number": 15,
  "title": "VAE: the bottleneck, its price, and its holes",
  "lead": "An autoencoder that pays for every bit of its code. With a price too high, it stops looking at the image.",
  "group": "Autoencoders",
  "minutes": 10,
  "opening": "<p>An autoencoder can bring images back. Can it make <em>new</em> ones? One would have to draw a code at random and decode it. But which codes are there? This is the question that a variational autoencoder answers, and here you pay attention to what the answer costs.</p>",
  "steps": [
    {
      "title": "A plain autoencoder has holes",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A plain autoencoder with a code of 20 numbers. Nothing tells it where to put its codes.</p>\n<p>Draw codes from a normal distribution, <span class=\"math math-inline\">z \\sim N(0, 1)</span>, and decode them. A judge, a small classifier that knows digits, looks at what comes out. What it cannot name with a probability above 0.9 counts as a <strong>hole</strong>: a place between the codes where nothing was ever learned. Of real digits the judge fails to name about 3 in 100.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Of 100 random codes, how many are holes?</p>",
          "choices": [
            {
              "text": "About 10. The decoder is good, so most of what it draws is good",
              "right": false,
              "reply": "The decoder is good at the codes that the encoder gave it. Nobody ever asked it about these."
            },
            {
              "text": "About 50",
              "right": false,
              "reply": "The codes of real images are a small part of a space of 20 dimensions. It is easy to miss them."
            },
            {
              "text": "More than 90",
              "right": true,
              "reply": "Right. In 20 dimensions the codes of images are islands, and the random code falls into the water."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "plain",
            "text": "ae/mlp&latent.size=20&encoder.widths=128&decoder.widths=128&decoder.output=sigmoid&reconstruction.kind=crossEntropy",
            "timeline": [],
            "until": 400,
            "watch": [
              "reconstruction",
              "holes",
              "codes"
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
              "text": "plain.holes >= 0.9",
              "left": {
                "factor": 1.0,
                "run": "plain",
                "figure": "holes"
              },
              "operator": ">=",
              "right": 0.9,
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
      "title": "A code that costs",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A <strong>variational autoencoder</strong> (Kingma and Welling, 2014; Rezende et al., 2014) encodes an image not as a point but as a cloud: a normal distribution <span class=\"math math-inline\">q(z \\mid x)</span> with its own mean and width. The decoder gets a random point of the cloud. And the cloud has a price: the divergence from the prior <span class=\"math math-inline\">N(0, 1)</span>.</p>\n<p><span class=\"math math-display\">\\underbrace{\\mathbb{E}_{q}\\bigl[-\\log p(x \\mid z)\\bigr]}_{\\text{reconstruction}} + \\beta \\, \\underbrace{D_{\\mathrm{KL}}\\bigl(q(z \\mid x) \\,\\Vert\\, N(0, 1)\\bigr)}_{\\text{price of the code, in nats}}</span></p>\n<p>With <span class=\"math math-inline\">\\beta = 1</span> the sum is an upper bound on <span class=\"math math-inline\">-\\log p(x)</span>. The price is what pushes all clouds together around zero, so that they overlap and leave fewer holes.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>The same networks, now with the price. What happens to reconstructions and holes?</p>",
          "choices": [
            {
              "text": "Reconstructions get worse, and there are fewer holes",
              "right": true,
              "reply": "Right. Whoever has to save on the code cannot write everything down. In return the space of codes is filled better."
            },
            {
              "text": "Both get better. It is the better method",
              "right": false,
              "reply": "It has another aim, not a free lunch. The decoder now gets random points of clouds instead of exact codes."
            },
            {
              "text": "Reconstructions stay as good. Random numbers average out",
              "right": false,
              "reply": "The average of what it has to draw is a blurred image, and blurred images have a larger error."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "vae",
            "text": "vae/mlp&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 400,
            "watch": [
              "bound",
              "units",
              "holes",
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
              "text": "vae.holes <= 0.93 * plain.holes",
              "left": {
                "factor": 1.0,
                "run": "vae",
                "figure": "holes"
              },
              "operator": "<=",
              "right": {
                "factor": 0.93,
                "run": "plain",
                "figure": "holes"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "vae.error >= 1.1 * plain.error",
              "left": {
                "factor": 1.0,
                "run": "vae",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 1.1,
                "run": "plain",
                "figure": "error"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "vae.activeUnits >= 15",
              "left": {
                "factor": 1.0,
                "run": "vae",
                "figure": "activeUnits"
              },
              "operator": ">=",
              "right": 15.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Be honest about the figure: most draws are still not recognised. The run is short, and the pictures are blurred. What changed is the direction.</p>\n<p>In the panel <em>What each number of the code is used for</em> every number has a bar: how many nats the images spend on it. All are in use.</p>"
        }
      ]
    },
    {
      "title": "Raise the price",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The weight <span class=\"math math-inline\">\\beta</span> is a price for every nat (Higgins et al., 2017). Multiply it by fifty.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>With <span class=\"math math-inline\">\\beta = 50</span>, what does the encoder do?</p>",
          "choices": [
            {
              "text": "It writes shorter codes. The digits become a little more blurred",
              "right": false,
              "reply": "That is what happens at <span class=\"math math-inline\">\\beta = 4</span>. At 50 the images cannot earn back the price of even one number."
            },
            {
              "text": "It stops writing. All images get the same code",
              "right": true,
              "reply": "Right. This is called posterior collapse. The cloud of every image is the prior, and it costs nothing."
            },
            {
              "text": "Training diverges",
              "right": false,
              "reply": "Nothing explodes here. It is a calm and perfectly optimal answer to the prices that you set."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "dear",
            "text": "vae/mlp&encoder.widths=128&decoder.widths=128&divergence.weight=50",
            "timeline": [],
            "until": 400,
            "watch": [
              "bound",
              "units",
              "reconstruction"
            ],
            "beside": "vae",
            "after": null,
            "change": "divergence.weight=50"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "dear.activeUnits <= 2",
              "left": {
                "factor": 1.0,
                "run": "dear",
                "figure": "activeUnits"
              },
              "operator": "<=",
              "right": 2.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "dear.divergence <= 0.1",
              "left": {
                "factor": 1.0,
                "run": "dear",
                "figure": "divergence"
              },
              "operator": "<=",
              "right": 0.1,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "dear.error >= 2 * vae.error",
              "left": {
                "factor": 1.0,
                "run": "dear",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 2.0,
                "run": "vae",
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
          "html": "<p>Look at the reconstructions: every digit comes back as the same grey spot. That spot is something like the mean of all images. It is the best answer for somebody who has not seen the question.</p>"
        }
      ]
    },
    {
      "title": "Where this happens without being asked",
      "parts": [
        {
          "kind": "text",
          "html": "<p>You will hardly set <span class=\"math math-inline\">\\beta = 50</span> on purpose. You may set it by accident. If the reconstruction is a <em>mean</em> over the 784 pixels, and the divergence is a <em>sum</em>, then <span class=\"math math-inline\">\\beta</span> is 784 and nobody has written it down. It is one of the most frequent mistakes in programs for VAEs. The picture you have just seen is how you recognise it: reconstructions that are all the same, and a divergence of zero.</p>\n<p>A collapse can also come from a decoder that is so strong that it needs no code (Bowman et al., 2016). Two remedies stand among the settings: a warm-up, in which the price rises slowly, and free bits, where the first part of each number costs nothing (Kingma et al., 2016).</p>\n<p>What you can take with you:</p>\n<ul>\n<li>A plain autoencoder is no generator. Its codes are islands.</li>\n<li>A VAE pays for its codes. Fewer holes, more blur: it is a trade, and <span class=\"math math-inline\">\\beta</span> is the price.</li>\n<li>If all reconstructions look alike, look at the divergence. Zero nats means that nobody reads the image.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
