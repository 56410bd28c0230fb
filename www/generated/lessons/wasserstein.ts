// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "wasserstein",
  "number": 11,
  "title": "Wasserstein: a critic that must not be steep",
  "lead": "Another way to measure how far the samples are from the data. It has one condition, and three ways to keep it.",
  "group": "Tricks",
  "minutes": 10,
  "opening": "<p>An ordinary discriminator says \"real\" or \"generated\". When the two are far apart it is sure, and being sure it says nothing about <em>how far</em>. Arjovsky et al. (2017) proposed to measure a distance instead. All runs here have eight spots in the plane to imitate.</p>",
  "steps": [
    {
      "title": "The distance of the earth mover",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Think of the samples as heaps of earth, and of the data as holes. The <strong>Wasserstein distance</strong> is the least work that fills the holes: earth times way. It falls steadily when the samples come nearer, even from far away.</p>\n<p>Nobody can compute it directly, but it can be written as a game:</p>\n<p><span class=\"math math-display\">W = \\max_{\\lVert f \\rVert_L \\le 1} \\; \\mathbb{E}\\, f(x_{\\text{real}}) - \\mathbb{E}\\, f(x_{\\text{generated}})</span></p>\n<p>The <em>critic</em> <span class=\"math math-inline\">f</span> gives a score, and wants real scores high and generated ones low. No sigmoid, no logarithm. The condition below the maximum is the whole secret: <span class=\"math math-inline\">f</span> must be <strong>1-Lipschitz</strong>. Its slope may nowhere be above 1.</p>"
        }
      ]
    },
    {
      "title": "Forget the condition",
      "parts": [
        {
          "kind": "text",
          "html": "<p>What if you leave it out? The loss alone is easily programmed.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>A critic without any bound on its slope. What happens to its scores?</p>",
          "choices": [
            {
              "text": "They settle at 0 and 1",
              "right": false,
              "reply": "Nothing stops them there. There is no sigmoid, and a score of 100 is better for the critic than one of 1."
            },
            {
              "text": "They grow, and the slope with them",
              "right": true,
              "reply": "Right. Twice the score is twice the gain, so the critic becomes steeper and steeper. It measures nothing any more."
            },
            {
              "text": "They stay near 0, because the generator learns to fool it",
              "right": false,
              "reply": "The generator does learn a little. But the critic can gain faster by growing than the generator by learning."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "free",
            "text": "gan/mlp&data=ring&loss.kind=wasserstein",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "loss",
              "health"
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
              "text": "free.slope >= 4",
              "left": {
                "factor": 1.0,
                "run": "free",
                "figure": "slope"
              },
              "operator": ">=",
              "right": 4.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The slope is the length of the critic's gradient at the samples, a figure that should be 1. So the loss is no distance either. Divide by the slope and you would get one, but nobody does that for you: the numbers on the axis have no unit.</p>"
        }
      ]
    },
    {
      "title": "Clip the weights",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The first remedy is brutal and simple. After every step, cut each weight of the critic to a small interval, here <span class=\"math math-inline\">[-0.1, 0.1]</span>. Small weights, small slope.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>What does clipping do?</p>",
          "choices": [
            {
              "text": "It keeps the slope at exactly 1",
              "right": false,
              "reply": "Clipping does not know the slope. It bounds it somewhere, and where depends on the widths, the depth, and the bound."
            },
            {
              "text": "It bounds the slope, but by accident rather than by aim",
              "right": true,
              "reply": "Right. The right bound has to be found by trial. The authors of the method called clipping \"a clearly terrible way\" themselves."
            },
            {
              "text": "It stops the critic from learning",
              "right": false,
              "reply": "If the interval is too small, yes: then the slope is nearly zero and the generator hears nothing."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "clipped",
            "text": "gan/mlp&data=ring&discriminator.optimizer.clipWeights=0.1&loss.kind=wasserstein",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "loss",
              "health"
            ],
            "beside": "free",
            "after": null,
            "change": "discriminator.optimizer.clipWeights=0.1"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "clipped.slope <= 0.4 * free.slope",
              "left": {
                "factor": 1.0,
                "run": "clipped",
                "figure": "slope"
              },
              "operator": "<=",
              "right": {
                "factor": 0.4,
                "run": "free",
                "figure": "slope"
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
          "html": "<p>The slope is far smaller now. Whether the samples find all eight spots in this time depends on the seed. Too much is left to the size of the interval.</p>"
        }
      ]
    },
    {
      "title": "Punish the slope",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The second remedy says what it wants (Gulrajani et al., 2017). Measure the critic's gradient at points <span class=\"math math-inline\">\\hat x</span> between real and generated examples, and punish it for being other than 1:</p>\n<p><span class=\"math math-display\">\\lambda \\; \\mathbb{E}\\bigl(\\lVert \\nabla f(\\hat x) \\rVert - 1\\bigr)^2</span></p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "punished",
            "text": "gan/mlp&data=ring&loss.kind=wasserstein&loss.penalty.weight=0.1",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "loss",
              "health"
            ],
            "beside": "free",
            "after": null,
            "change": "loss.penalty.weight=0.1"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "punished.slope <= 0.5 * free.slope",
              "left": {
                "factor": 1.0,
                "run": "punished",
                "figure": "slope"
              },
              "operator": "<=",
              "right": {
                "factor": 0.5,
                "run": "free",
                "figure": "slope"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "punished.reverseKl <= 0.05",
              "left": {
                "factor": 1.0,
                "run": "punished",
                "figure": "reverseKl"
              },
              "operator": "<=",
              "right": 0.05,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The reverse KL is near 0: all eight spots get their share. The price is time, because the penalty needs a gradient of a gradient.</p>\n<p>The slope is above 1 nevertheless. The penalty has a small weight here, and it looks at points <em>between</em> data and samples, not at the samples themselves.</p>"
        }
      ]
    },
    {
      "title": "Divide by the steepest direction",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The third remedy acts on the weights, as clipping does, but with understanding. The most that a layer <span class=\"math math-inline\">Wx</span> can stretch a vector is the largest <strong>singular value</strong> of <span class=\"math math-inline\">W</span>. Divide <span class=\"math math-inline\">W</span> by it, and the layer stretches nothing by more than 1. A network of such layers and ReLUs is 1-Lipschitz by construction. This is <strong>spectral norm</strong> (Miyato et al., 2018), here with the hinge loss, which its authors used:</p>"
        },
        {
          "kind": "predict",
          "question": "<p>With spectral norm in every layer, how large is the largest singular value that a layer uses?</p>",
          "choices": [
            {
              "text": "About 8, as without it",
              "right": false,
              "reply": "That is the value of the weights as they are stored. What the network uses are the weights after the division."
            },
            {
              "text": "1, or a little more",
              "right": true,
              "reply": "Right. A little more, because the singular value is estimated with one cheap step at a time and lags behind."
            },
            {
              "text": "Far below 1, all layers shrink",
              "right": false,
              "reply": "Only what is above 1 would have to be shrunk. But the division goes both ways: the largest value becomes 1, whatever it was."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "spectral",
            "text": "gan/mlp&data=ring&discriminator.spectralNorm=true&loss.kind=hinge",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "loss",
              "health"
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
              "text": "spectral.singular <= 1.5",
              "left": {
                "factor": 1.0,
                "run": "spectral",
                "figure": "singular"
              },
              "operator": "<=",
              "right": 1.5,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "free.singular >= 4",
              "left": {
                "factor": 1.0,
                "run": "free",
                "figure": "singular"
              },
              "operator": ">=",
              "right": 4.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "spectral.slope <= 0.4 * free.slope",
              "left": {
                "factor": 1.0,
                "run": "spectral",
                "figure": "slope"
              },
              "operator": "<=",
              "right": {
                "factor": 0.4,
                "run": "free",
                "figure": "slope"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "spectral.slope <= 1.2",
              "left": {
                "factor": 1.0,
                "run": "spectral",
                "figure": "slope"
              },
              "operator": "<=",
              "right": 1.2,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The slope of the whole critic is at most 1 then, too. That is a bound, not a promise: look at the samples. In some seeds they have found all eight spots by now, in others one.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>The Wasserstein loss without a bound on the slope is no distance. It is a race.</li>\n<li>Clipping bounds the slope blindly. The penalty aims at 1. Spectral norm builds it in, and costs little.</li>\n<li>The bound helps other losses too. In the measurements of docs/tricks.md the spots become even with <em>every</em> loss that gets one.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
