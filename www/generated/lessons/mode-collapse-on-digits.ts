// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "mode-collapse-on-digits",
  "number": 4,
  "title": "Mode collapse on digits, and three cures",
  "lead": "A generator that draws only one digit, and draws it well. Find out what brings the other nine back.",
  "group": "Failures",
  "minutes": 12,
  "opening": "<p>In the plane you could see an empty spot. With images one needs somebody who counts. The panel <em>Is there variety?</em> has a judge, a small classifier that was trained before, on real digits. It reads fresh images and counts the digits. Training never sees its verdict.</p>",
  "steps": [
    {
      "title": "The disease",
      "parts": [
        {
          "kind": "text",
          "html": "<p>This run is built to collapse: the discriminator learns five times as slowly as the generator. The generator finds an image that passes long before the discriminator has learnt to object.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>A judge reads the images of a collapsed run. How many of them are <em>clear</em> digits, compared with a run that does not collapse?</p>",
          "choices": [
            {
              "text": "Fewer. A collapsed generator is a bad generator",
              "right": false,
              "reply": "It is a bad generator of <em>digits</em>, in the plural. Each single image can be clear. Keep the figure in mind and compare it with the cures."
            },
            {
              "text": "More",
              "right": true,
              "reply": "Right. A generator that makes one thing has all its weights for that thing. Collapse looks <em>good</em>, image by image."
            },
            {
              "text": "None. Collapsed means noise",
              "right": false,
              "reply": "Noise is another failure. Collapse means that the images are all alike."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "sick",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&train.batch=32",
            "timeline": [],
            "until": 600,
            "watch": [
              "samples",
              "variety"
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
              "text": "sick.classes <= 3",
              "left": {
                "factor": 1.0,
                "run": "sick",
                "figure": "classes"
              },
              "operator": "<=",
              "right": 3.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>So never judge a generator by its best images, and never by a figure that looks at one image at a time. <em>Coverage</em> first, clearness second.</p>"
        }
      ]
    },
    {
      "title": "Cure one: a discriminator that keeps up",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The most direct cure: let the discriminator learn as fast as the generator. Choosing a rate for each player is called TTUR (Heusel et al., 2017).</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Nothing else changes: the same generator, the same loss. How many digits will the twin cover?</p>",
          "choices": [
            {
              "text": "One or two. The loss still says nothing about variety",
              "right": false,
              "reply": "True, it says nothing. But a heap of equal images is easy to recognise, for a discriminator that is quick enough to see it as it grows."
            },
            {
              "text": "More than half of the ten",
              "right": true,
              "reply": "Right. A heap of equal images is easy to recognise. The sick run's discriminator only came too late."
            },
            {
              "text": "All ten, each as clear as the one digit before",
              "right": false,
              "reply": "The digits come back, but clear they are not yet. Each of them gets a small part of the practice that the one digit had for itself."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "quick",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 600,
            "watch": [
              "samples",
              "variety"
            ],
            "beside": "sick",
            "after": null,
            "change": "discriminator.optimizer.rate=0.001"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "quick.classes >= 5",
              "left": {
                "factor": 1.0,
                "run": "quick",
                "figure": "classes"
              },
              "operator": ">=",
              "right": 5.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "quick.confident <= sick.confident",
              "left": {
                "factor": 1.0,
                "run": "quick",
                "figure": "confident"
              },
              "operator": "<=",
              "right": {
                "factor": 1.0,
                "run": "sick",
                "figure": "confident"
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
          "html": "<p>Compare <em>Clear digits</em> in the two runs. The sick one is ahead, and still it is the worse generator.</p>"
        }
      ]
    },
    {
      "title": "Cure two: more turns for the discriminator",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The slow rate stays, but the discriminator learns four times for each time that the generator does.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "turns",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&train.batch=32&train.discriminatorTurns=4",
            "timeline": [],
            "until": 600,
            "watch": [
              "samples",
              "variety"
            ],
            "beside": "sick",
            "after": null,
            "change": "train.discriminatorTurns=4"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "turns.classes >= 5",
              "left": {
                "factor": 1.0,
                "run": "turns",
                "figure": "classes"
              },
              "operator": ">=",
              "right": 5.0,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "turns.frechet <= 0.9 * sick.frechet",
              "left": {
                "factor": 1.0,
                "run": "turns",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 0.9,
                "run": "sick",
                "figure": "frechet"
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
          "html": "<p>This costs time, because every turn is a pass through the networks. But the slow rate is also the careful one: the images came out nearer to real ones than with the quick rate, in the seeds that we looked at.</p>"
        }
      ]
    },
    {
      "title": "Cure three: another goal for the generator",
      "parts": [
        {
          "kind": "text",
          "html": "<p><em>Feature matching</em> (Salimans et al., 2016) does not make the discriminator quicker. It gives the generator a second goal. Let <span class=\"math math-inline\">f(x)</span> be what the discriminator's last hidden layer makes of an image. The generator shall make images whose features have the right <em>mean</em>:</p>\n<p><span class=\"math math-display\">\\bigl\\lVert \\mathbb{E}_x f(x) - \\mathbb{E}_z f(G(z)) \\bigr\\rVert^2</span></p>"
        },
        {
          "kind": "predict",
          "question": "<p>Why should that help against a collapse?</p>",
          "choices": [
            {
              "text": "Because features are more abstract than pixels",
              "right": false,
              "reply": "They are, but that is not what counts here. Look at what is compared: not an image with an image."
            },
            {
              "text": "Because a mean over a batch can tell that everything is the same",
              "right": true,
              "reply": "Right. If all images are ones, the mean of their features is that of ones. For the first time the generator has a goal that speaks about the <em>whole batch</em>."
            },
            {
              "text": "Because it makes the generator slower",
              "right": false,
              "reply": "The rate is the same. There is one more term in its loss."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "matched",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&loss.featureMatching=10&train.batch=32",
            "timeline": [],
            "until": 600,
            "watch": [
              "samples",
              "variety",
              "loss"
            ],
            "beside": "sick",
            "after": null,
            "change": "loss.featureMatching=10"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "matched.classes >= 4",
              "left": {
                "factor": 1.0,
                "run": "matched",
                "figure": "classes"
              },
              "operator": ">=",
              "right": 4.0,
              "measured": {
                "seeds": 10,
                "held": 9
              }
            },
            {
              "text": "matched.frechet <= 0.9 * sick.frechet",
              "left": {
                "factor": 1.0,
                "run": "matched",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 0.9,
                "run": "sick",
                "figure": "frechet"
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
      "title": "What does not help",
      "parts": [
        {
          "kind": "text",
          "html": "<p>In another collapse, the model <em>A GAN that collapses</em> of this lab, the generator takes five turns for one of a slow discriminator. We measured single switches there, ten seeds each, 600 steps (docs/results-gans.md). Eight digits or more came back in</p>\n<table><thead><tr><th>switch</th><th>seeds</th></tr></thead><tbody>\n<tr><td>a discriminator five times as fast</td><td>10 of 10</td></tr>\n<tr><td>five turns for the discriminator</td><td>10 of 10</td></tr>\n<tr><td>feature matching</td><td>8 of 10</td></tr>\n<tr><td>minibatch discrimination, invented for this very disease</td><td>1 of 10</td></tr>\n<tr><td>a generator five times as slow</td><td>0 of 10</td></tr>\n<tr><td>taking back the generator's five turns</td><td>0 of 10</td></tr>\n</tbody></table>\n<p>The last row is the most natural idea, and it did nothing: the discriminator was too slow even for one turn against one.</p>\n<p>Two rules remain. Ask first whether the discriminator keeps up. And if nothing in your loss speaks about the batch as a whole, do not be surprised when the batch is all alike.</p>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 9
  }
};
