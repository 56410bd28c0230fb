// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "from-pca-to-autoencoder",
  "number": 13,
  "title": "From principal components to an autoencoder",
  "lead": "Squeeze an image into two numbers and bring it back. First with a method from 1901, then with a network.",
  "group": "Autoencoders",
  "minutes": 9,
  "opening": "<p>An image of a digit has 784 numbers. You may keep two. Which two do you keep, so that the image can be brought back as well as possible? This lesson asks the question three times, and each answer teaches you what the next one is for.</p>",
  "steps": [
    {
      "title": "The best two directions",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Principal component analysis (Pearson, 1901) looks for the directions along which the images differ most. With the mean image <span class=\"math math-inline\">\\mu</span> and two directions <span class=\"math math-inline\">u_1, u_2</span> of length 1, the code of an image is</p>\n<p><span class=\"math math-display\">z_k = u_k^\\top (x - \\mu), \\qquad \\hat x = \\mu + z_1 u_1 + z_2 u_2</span></p>\n<p>No steps downhill, no learning rate: the directions are eigenvectors, found at once. And among all <em>linear</em> ways to keep two numbers, none has a smaller squared error. That is a theorem.</p>\n<p>Something to compare with: whoever keeps <em>no</em> number and always answers with the mean image has an error of about 0.067 for each pixel.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>With two numbers instead of none, by how much does the error fall?</p>",
          "choices": [
            {
              "text": "By nine tenths. The first components hold nearly everything",
              "right": false,
              "reply": "In many tables of data they do. Handwriting varies in many ways at once, and two directions are two of them."
            },
            {
              "text": "By less than a quarter",
              "right": true,
              "reply": "Right. Two straight directions are not many for ten digits in all handwritings."
            },
            {
              "text": "By about half",
              "right": false,
              "reply": "You are in good company. But look at the reconstructions: nearly all are the same grey blur."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "two",
            "text": "pca&classical.components=2",
            "timeline": [],
            "until": 1,
            "watch": [
              "components",
              "rebuild"
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
              "text": "two.error >= 0.05",
              "left": {
                "factor": 1.0,
                "run": "two",
                "figure": "error"
              },
              "operator": ">=",
              "right": 0.05,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "two.error <= 0.06",
              "left": {
                "factor": 1.0,
                "run": "two",
                "figure": "error"
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
      "title": "More components",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The number of components can be changed while you watch. Keep 32 of 784.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "more",
            "text": "pca&classical.components=2",
            "timeline": [
              {
                "step": 1,
                "change": "classical.components=32"
              }
            ],
            "until": 2,
            "watch": [
              "components",
              "rebuild"
            ],
            "beside": null,
            "after": "two",
            "change": "classical.components=32"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "more.error <= 0.4 * two.error",
              "left": {
                "factor": 1.0,
                "run": "more",
                "figure": "error"
              },
              "operator": "<=",
              "right": {
                "factor": 0.4,
                "run": "two",
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
          "html": "<p>Now digits come back. That is what a larger code buys. Remember this number as well: later you will see a network with two numbers, and it will not reach this.</p>"
        }
      ]
    },
    {
      "title": "A network that does the same",
      "parts": [
        {
          "kind": "text",
          "html": "<p>An <strong>autoencoder</strong> is two networks. The encoder makes a code from an image, the decoder makes an image from the code, and both learn by going downhill on the error of what comes back:</p>\n<p><span class=\"math math-display\">\\min \\; \\lVert x - g(f(x)) \\rVert^2</span></p>\n<p>Here both are as simple as they can be: no hidden layer, no nonlinearity. Two numbers in the middle.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>A linear autoencoder with a code of two numbers against two principal components. What will its error be?</p>",
          "choices": [
            {
              "text": "Much smaller. It is a network and it learns",
              "right": false,
              "reply": "It learns, but what can it become? A linear map into two numbers and a linear map back. The theorem is about exactly those."
            },
            {
              "text": "About the same",
              "right": true,
              "reply": "Right. It finds the same plane in the space of images, by a slower road (Bourlard and Kamp, 1988; Baldi and Hornik, 1989)."
            },
            {
              "text": "Much larger. Going downhill gets stuck",
              "right": false,
              "reply": "This hill has no bad valleys to get stuck in (Baldi and Hornik, 1989). It only takes a while."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "linear",
            "text": "ae/linear&latent.size=2",
            "timeline": [],
            "until": 900,
            "watch": [
              "reconstruction",
              "codes",
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
              "text": "linear.error <= 1.1 * two.error",
              "left": {
                "factor": 1.0,
                "run": "linear",
                "figure": "error"
              },
              "operator": "<=",
              "right": {
                "factor": 1.1,
                "run": "two",
                "figure": "error"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "linear.error >= 0.9 * two.error",
              "left": {
                "factor": 1.0,
                "run": "linear",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 0.9,
                "run": "two",
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
          "html": "<p>900 steps for what PCA does at once. So why bother? Because a network can do something that PCA cannot.</p>"
        }
      ]
    },
    {
      "title": "Bend it",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Give encoder and decoder one hidden layer of 128 units with a ReLU. The code still has two numbers. But the sheet on which the reconstructions lie is no longer flat: it can bend through the space of images.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Still two numbers in the middle. What does the bend change?</p>",
          "choices": [
            {
              "text": "Nothing. Two numbers are two numbers, whatever the network",
              "right": false,
              "reply": "The number of numbers is the same, but not what the decoder can do with them. It can draw a different image in each region of the plane."
            },
            {
              "text": "The error falls clearly below that of PCA",
              "right": true,
              "reply": "Right. A bent sheet comes near to more images than a flat one."
            },
            {
              "text": "The error falls below that of 32 components",
              "right": false,
              "reply": "That would be asking too much of two numbers. Compare with the second step."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "bent",
            "text": "ae/mlp&latent.size=2&encoder.widths=128&decoder.widths=128",
            "timeline": [],
            "until": 700,
            "watch": [
              "reconstruction",
              "codes",
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
              "text": "bent.error <= 0.93 * two.error",
              "left": {
                "factor": 1.0,
                "run": "bent",
                "figure": "error"
              },
              "operator": "<=",
              "right": {
                "factor": 0.93,
                "run": "two",
                "figure": "error"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "bent.error >= 1.5 * more.error",
              "left": {
                "factor": 1.0,
                "run": "bent",
                "figure": "error"
              },
              "operator": ">=",
              "right": {
                "factor": 1.5,
                "run": "more",
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
          "html": "<p>Look at <em>The plane of codes</em>, where each point is an image and each colour a class. PCA has its classes on top of each other. The bent code pulls some of them apart, although nobody told it the classes.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>PCA is the best linear code. A linear autoencoder finds the same, and nothing more.</li>\n<li>A nonlinear autoencoder is worth its steps because its sheet can bend (Hinton and Salakhutdinov, 2006).</li>\n<li>The size of the code matters more than the bend: 32 straight numbers beat two bent ones.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
