// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "sparse-gradients",
  "number": 10,
  "title": "Sparse gradients: units that die",
  "lead": "A ReLU passes a gradient or none. Hurry, and most of a discriminator goes silent for good.",
  "group": "Tricks",
  "minutes": 9,
  "opening": "<p>\"Avoid sparse gradients: no ReLU, no max pooling in the discriminator\" is an old rule for GANs. It is repeated often and explained seldom. Here you look at the units themselves.</p>",
  "steps": [
    {
      "title": "Alive and dead",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A ReLU is <span class=\"math math-inline\">\\max(0, s)</span>. Its slope is 1 where <span class=\"math math-inline\">s</span> is positive, and 0 where it is negative. A unit whose sum <span class=\"math math-inline\">s</span> is negative for <em>every</em> example is <strong>dead</strong>: it says 0 to everything, no gradient passes through it, and so its own weights get none either.</p>\n<p>The generator learns only from what comes back through the discriminator. Units that are dead cannot tell it anything.</p>\n<p>The first run is gentle: eight spots in the plane, three hidden layers of 128 ReLUs in the discriminator, and a learning rate of 0.001.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "gentle",
            "text": "gan/mlp&data=ring",
            "timeline": [],
            "until": 300,
            "watch": [
              "health",
              "samples",
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
              "text": "gentle.deadDiscriminator <= 0.5",
              "left": {
                "factor": 1.0,
                "run": "gentle",
                "figure": "deadDiscriminator"
              },
              "operator": "<=",
              "right": 0.5,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The panel of the networks' health has the share of dead units of every layer. Some are always dead: the weights are drawn at random, and a part of them is unlucky.</p>"
        }
      ]
    },
    {
      "title": "In a hurry",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now a discriminator whose learning rate is thirty times as large. One long step can throw the sum of a unit so far below zero that no example brings it back.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>What share of the units is dead in the worst layer?</p>",
          "choices": [
            {
              "text": "About the same as before. A large rate makes learning noisy, it does not kill",
              "right": false,
              "reply": "Noise would go up and down. This goes down and stays there, because a dead unit gets no gradient that could bring it back."
            },
            {
              "text": "All of them",
              "right": false,
              "reply": "Then the discriminator would say the same about every point. Enough units survive for it to go on telling points apart, badly."
            },
            {
              "text": "More than half",
              "right": true,
              "reply": "Right. Long steps throw their sums far below zero, and what is there has no gradient to come back on."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "hurry",
            "text": "gan/mlp&data=ring&discriminator.optimizer.rate=0.03",
            "timeline": [],
            "until": 300,
            "watch": [
              "health",
              "samples",
              "charts"
            ],
            "beside": "gentle",
            "after": null,
            "change": "discriminator.optimizer.rate=0.03"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "hurry.deadDiscriminator >= 0.6",
              "left": {
                "factor": 1.0,
                "run": "hurry",
                "figure": "deadDiscriminator"
              },
              "operator": ">=",
              "right": 0.6,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "hurry.deadDiscriminator >= 1.5 * gentle.deadDiscriminator",
              "left": {
                "factor": 1.0,
                "run": "hurry",
                "figure": "deadDiscriminator"
              },
              "operator": ">=",
              "right": {
                "factor": 1.5,
                "run": "gentle",
                "figure": "deadDiscriminator"
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
      "title": "Do they come back?",
      "parts": [
        {
          "kind": "text",
          "html": "<p>You notice it and turn the rate back to 0.001, in the middle of the run.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>The rate is gentle again, and the run goes on for 200 steps. What becomes of the dead units?</p>",
          "choices": [
            {
              "text": "They recover. The other units change, so their inputs change",
              "right": false,
              "reply": "It can happen to a few, when the layer before them moves. For most of them nothing changes enough."
            },
            {
              "text": "Nearly all stay dead",
              "right": true,
              "reply": "Right. No gradient, no change. A small rate cannot move a weight whose gradient is exactly zero."
            },
            {
              "text": "Even more die",
              "right": false,
              "reply": "A small rate kills hardly any. But it saves none either."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "calmed",
            "text": "gan/mlp&data=ring&discriminator.optimizer.rate=0.03",
            "timeline": [
              {
                "step": 300,
                "change": "discriminator.optimizer.rate=0.001"
              }
            ],
            "until": 500,
            "watch": [
              "health",
              "samples",
              "charts"
            ],
            "beside": null,
            "after": "hurry",
            "change": "discriminator.optimizer.rate=0.001"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "calmed.deadDiscriminator >= 0.5",
              "left": {
                "factor": 1.0,
                "run": "calmed",
                "figure": "deadDiscriminator"
              },
              "operator": ">=",
              "right": 0.5,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "calmed.deadDiscriminator >= 0.75 * hurry.deadDiscriminator",
              "left": {
                "factor": 1.0,
                "run": "calmed",
                "figure": "deadDiscriminator"
              },
              "operator": ">=",
              "right": {
                "factor": 0.75,
                "run": "hurry",
                "figure": "deadDiscriminator"
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
          "html": "<p>That is the unpleasant part. A loss that goes wrong can be put right by a better setting. A dead unit cannot.</p>"
        }
      ]
    },
    {
      "title": "A leak",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The <strong>leaky ReLU</strong> (Maas et al., 2013) has a small slope below zero, here 0.2. No unit can fall silent: some gradient always passes. DCGAN (Radford et al., 2015) uses it in the discriminator for that reason. Everything else stays as in the hurried run.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "leaky",
            "text": "gan/mlp&data=ring&discriminator.activation=leakyRelu&discriminator.optimizer.rate=0.03",
            "timeline": [],
            "until": 300,
            "watch": [
              "health",
              "samples",
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
              "text": "leaky.reverseKl <= 0.4",
              "left": {
                "factor": 1.0,
                "run": "leaky",
                "figure": "reverseKl"
              },
              "operator": "<=",
              "right": 0.4,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>The reverse KL says how unevenly the eight spots are covered; 0 is even. We ran both versions with ten seeds: the median was 0.33 with ReLUs and 0.06 with the leak, at the same hurried rate. In two of the ten the ReLUs were the better ones, so yours may be one of those.</p>\n<p>The gentle run lost few units without any leak. So the honest rule is not \"never use a ReLU\". It is: <em>a leak forgives haste</em>.</p>"
        }
      ]
    },
    {
      "title": "And max pooling?",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The rule has a second half. A discriminator of images becomes smaller from layer to layer. It can do so by strides, where every pixel has its weights. Or by <strong>max pooling</strong>, where of four numbers the largest goes on. Then three of four get no gradient: it is sparse by design.</p>\n<p>No run here, because convolutions would keep you waiting. But we tried: the same small GAN on digits, 200 steps, one seed, strides against max pooling. The Fréchet distances of the samples were 724 and 716, so there was no harm to see, and a step took twice as long. A sparse gradient is not a dead one. Another example has another largest number, so over a batch every weight gets its share. That is the difference between a unit that is silent <em>now</em> and one that is silent <em>always</em>.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>Dead means: zero for every example, no gradient, no return.</li>\n<li>Large steps kill. A leaky ReLU costs nothing and forgives them.</li>\n<li>Look at the share of dead units when a discriminator learns no more. It is written in no loss curve.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
