// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "labels",
  "number": 12,
  "title": "Asking for a digit: cGAN, AC-GAN, InfoGAN",
  "lead": "Three ways to order a seven. One obeys soon, one is deaf for a long time, and one invents its own alphabet.",
  "group": "Labels",
  "minutes": 12,
  "opening": "<p>A GAN draws whatever it likes. You would like to say <em>what</em>. The data have labels, so let us use them. There is more than one way to do that, and the ways differ in an instructive manner. All networks here are small and fully connected, and every run has 500 steps.</p>",
  "steps": [
    {
      "title": "Tell it to both",
      "parts": [
        {
          "kind": "text",
          "html": "<p>In a <strong>conditional GAN</strong> (Mirza and Osindero, 2014) the generator gets the noise <em>and</em> the class. The discriminator gets the image <em>and</em> the class. It is not told what to do with it. It only sees pairs:</p>\n<ul>\n<li>a real image with its own class: <em>real</em>;</li>\n<li>a generated image with the class that was asked for: <em>generated</em>.</li>\n</ul>\n<p>If the generator draws a three when asked for a seven, a good discriminator can notice: such pairs never occur in the data.</p>\n<p>A judge looks at the samples, and we count how many are of the class that was asked for. Guessing would give 1 in 10.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>How many of the samples are what was asked for, after 500 steps?</p>",
          "choices": [
            {
              "text": "Nearly all. Both networks are told the class, they only have to use it",
              "right": false,
              "reply": "They only <em>have to</em>? Nothing in the loss names the class. The discriminator has to discover by itself that some pairs do not fit."
            },
            {
              "text": "Hardly more than by guessing",
              "right": true,
              "reply": "Right. Early on there are much easier ways to tell real from generated: noise, speckles, wrong strokes. Whether the class fits is the last thing that it looks at."
            },
            {
              "text": "About half. It learns the easy digits first",
              "right": false,
              "reply": "That will come later in a longer run. So far it has not begun to listen."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "told",
            "text": "gan/mlp&labels.kind=conditional&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 500,
            "watch": [
              "labels",
              "samples"
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
              "text": "told.agreement <= 0.22",
              "left": {
                "factor": 1.0,
                "run": "told",
                "figure": "agreement"
              },
              "operator": "<=",
              "right": 0.22,
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
      "title": "Ask for an answer",
      "parts": [
        {
          "kind": "text",
          "html": "<p>In an <strong>auxiliary classifier GAN</strong> (Odena et al., 2017) the discriminator is <em>not</em> told the class. It has to say it. Beside its score it has ten more outputs, and a loss of their own:</p>\n<p><span class=\"math math-display\">L_{\\text{class}} = -\\log P(c \\mid x)</span></p>\n<p>It learns to read the class off real images. And the generator is paid too, if the class that was asked for can be read off its image.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>The same networks, the same number of steps. How many samples are now what was asked for?</p>",
          "choices": [
            {
              "text": "Still about 1 in 10. A loss for the class is no help for drawing",
              "right": false,
              "reply": "It is a direct order. Reading digits is easy, and from then on every image gets a gradient that says <em>more like a seven</em>."
            },
            {
              "text": "A third or more",
              "right": true,
              "reply": "Right. The class has its own loss now, so it does not have to wait until everything else is right."
            },
            {
              "text": "Nearly all",
              "right": false,
              "reply": "In a longer run with convolutions it is above 95 in 100. In 500 steps many samples are no digits yet."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "answered",
            "text": "gan/mlp&labels.kind=auxiliary&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 500,
            "watch": [
              "labels",
              "samples"
            ],
            "beside": "told",
            "after": null,
            "change": "labels.kind=auxiliary"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "answered.agreement >= 0.3",
              "left": {
                "factor": 1.0,
                "run": "answered",
                "figure": "agreement"
              },
              "operator": ">=",
              "right": 0.3,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "answered.agreement >= 1.8 * told.agreement",
              "left": {
                "factor": 1.0,
                "run": "answered",
                "figure": "agreement"
              },
              "operator": ">=",
              "right": {
                "factor": 1.8,
                "run": "told",
                "figure": "agreement"
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
          "html": "<p>The same information went into both runs. What counts is where it meets a loss. Something that <em>may</em> be used is learned late. Something that is <em>asked</em> is learned at once.</p>\n<p>Do not conclude that a conditional GAN is useless. With convolutions and 3,500 steps, 96 of 100 samples are what was asked for (docs/results-gans.md). It comes later; and its discriminator judges image and class together, so it does not reward a digit for being easy to read.</p>"
        }
      ]
    },
    {
      "title": "A cure that nobody ordered",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Labels do something else, and in the plane one can see it. Remember the collapse on the ring of eight spots: the old minimax game puts its points in crowds, and leaves some spots empty. Now give every spot a class of its own.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Both networks are told the spot that each point should be on. How do the points spread?</p>",
          "choices": [
            {
              "text": "As unevenly as before. The minimax loss is the cause, and it is still there",
              "right": false,
              "reply": "It is still there, but one thing has changed: the generator cannot choose the spot any more. It is chosen for it, at random and evenly."
            },
            {
              "text": "Evenly, over all eight spots",
              "right": true,
              "reply": "Right. A point on spot 2 that was asked to be on spot 5 makes a pair that never occurs in the data. There is no crowd to hide in."
            },
            {
              "text": "They end between the spots, pulled by eight orders at once",
              "right": false,
              "reply": "Each point has one order only."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "crowded",
            "text": "gan/minimax&data=ring",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "labels"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "run",
          "run": {
            "name": "ordered",
            "text": "gan/minimax&data=ring&labels.kind=conditional",
            "timeline": [],
            "until": 1000,
            "watch": [
              "samples",
              "labels"
            ],
            "beside": "crowded",
            "after": null,
            "change": "labels.kind=conditional"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "crowded.reverseKl >= 0.12",
              "left": {
                "factor": 1.0,
                "run": "crowded",
                "figure": "reverseKl"
              },
              "operator": ">=",
              "right": 0.12,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "ordered.reverseKl <= 0.01",
              "left": {
                "factor": 1.0,
                "run": "ordered",
                "figure": "reverseKl"
              },
              "operator": "<=",
              "right": 0.01,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "ordered.agreement >= 0.9",
              "left": {
                "factor": 1.0,
                "run": "ordered",
                "figure": "agreement"
              },
              "operator": ">=",
              "right": 0.9,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Every spot has its colour: a diamond has that of the spot that it was asked for. The same order that was hardly heard on digits after 500 steps is followed here. Two coordinates leave little else to look at. This is why large image models are nearly always told a class or a sentence: the label carries the variety, so the noise does not have to.</p>"
        }
      ]
    },
    {
      "title": "No labels at all",
      "parts": [
        {
          "kind": "text",
          "html": "<p><strong>InfoGAN</strong> (Chen et al., 2016) has the same loss, and no labels. The generator gets a random category <span class=\"math math-inline\">c</span> from 0 to 9, made up on the spot. The discriminator has to read it off the generated image. So the generator is paid for images off which its own invention can be read. This maximises a bound on the mutual information of code and image:</p>\n<p><span class=\"math math-display\">I(c;\\, x) \\ge \\ln 10 - L_{\\text{code}} = 2.303 - L_{\\text{code}}</span></p>\n<p>Nobody ever says that the ten categories should be the ten digits.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>After 500 steps, can the category be read off the images, and is it the digit?</p>",
          "choices": [
            {
              "text": "Neither. Without labels nothing can be learned",
              "right": false,
              "reply": "The code can be learned without labels, because the generator invents it and knows it."
            },
            {
              "text": "Both. The ten digits are the natural ten groups of the data",
              "right": false,
              "reply": "They are natural to you. Thick and thin, upright and slanted, are just as easy to read."
            },
            {
              "text": "It can be read, but it is not the digit",
              "right": true,
              "reply": "Right. Sender and receiver have agreed on a code. It is not ours."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "invented",
            "text": "gan/mlp&latent.size=16&labels.kind=codes&generator.widths=64,128&generator.optimizer.rate=0.001&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 500,
            "watch": [
              "labels",
              "codeWalk",
              "samples"
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
              "text": "invented.generator.labels <= 1.2",
              "left": {
                "factor": 1.0,
                "run": "invented",
                "figure": "generator.labels"
              },
              "operator": "<=",
              "right": 1.2,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "invented.codeError >= 0.5",
              "left": {
                "factor": 1.0,
                "run": "invented",
                "figure": "codeError"
              },
              "operator": ">=",
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
          "html": "<p>Both figures together are the lesson. The loss of the code is far below the 2.303 nats of guessing, so the category can be read. But take the categories for digits, in the assignment that fits best, and more than half of all real images are in the wrong one.</p>\n<p>The paper has an error of 5 percent, with convolutions and a long training. Ours, with convolutions and 8,500 steps, first had 15, 16 and 20 percent. Eight categories were one digit each, and two shared fours and nines: one had the upright ones, the other the leaning ones. Slant can be read as well as shape. When all images were made to lean at random before the discriminator saw them, slant was no good as a category any more, and the best of the runs came to 6 percent (docs/results-gans.md). InfoGAN finds groups that can be told apart. Whether they are the groups that you wanted is luck, and what you let it see.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>cGAN <em>tells</em> the class, AC-GAN <em>asks</em> for it, InfoGAN asks for a code that it made up.</li>\n<li>What has its own loss is learned first.</li>\n<li>Whoever is told what to make cannot make only one thing.</li>\n<li>High mutual information does not mean that a code means what you think.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
