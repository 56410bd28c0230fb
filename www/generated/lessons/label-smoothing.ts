// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "label-smoothing",
  "number": 6,
  "title": "Smooth labels and noisy labels",
  "lead": "Tell the discriminator \"90 % real\" instead of \"real\". What changes, what does not, and why only one side.",
  "group": "Tricks",
  "minutes": 9,
  "opening": "<p>A discriminator that is asked for 1 will try to reach 1, and it can come as near as it likes by making its weights larger and larger. <em>Label smoothing</em> asks for less. It is one line of code, it is in every list of tips, and you can work out what it does before you run it.</p>",
  "steps": [
    {
      "title": "What the best answer becomes",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The discriminator is asked for the probability <span class=\"math math-inline\">\\alpha</span> on real images and <span class=\"math math-inline\">\\beta</span> on generated ones. Usually <span class=\"math math-inline\">\\alpha = 1</span> and <span class=\"math math-inline\">\\beta = 0</span>. With densities <span class=\"math math-inline\">p</span> of the data and <span class=\"math math-inline\">q</span> of the generator, the best answer at <span class=\"math math-inline\">x</span> is</p>\n<p><span class=\"math math-display\">D^*(x) = \\frac{\\alpha \\, p(x) + \\beta \\, q(x)}{p(x) + q(x)}</span></p>\n<p>Put in a place where only real images are (<span class=\"math math-inline\">q = 0</span>): the best answer is <span class=\"math math-inline\">\\alpha</span>. Where only generated ones are: <span class=\"math math-inline\">\\beta</span>.</p>\n<ul>\n<li><strong>One-sided</strong> smoothing: <span class=\"math math-inline\">\\alpha = 0.9</span>, <span class=\"math math-inline\">\\beta = 0</span> (Salimans et al., 2016).</li>\n<li><strong>Two-sided</strong> smoothing: <span class=\"math math-inline\">\\alpha = 0.9</span>, <span class=\"math math-inline\">\\beta = 0.1</span>.</li>\n<li><strong>Noisy labels</strong>: keep 1 and 0, but tell the discriminator the wrong one for 10 % of the images (Chintala et al., 2016).</li>\n</ul>\n<p>You run the first and the last.</p>"
        }
      ]
    },
    {
      "title": "One side",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The generator stands still, so that the two densities hardly overlap and the discriminator has 100 steps to become as sure as it can.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "hard",
            "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0&discriminator.widths=128,64&discriminator.optimizer.rate=0.001",
            "timeline": [],
            "until": 100,
            "watch": [
              "score",
              "health"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "predict",
          "question": "<p>The twin has <span class=\"math math-inline\">\\alpha = 0.9</span>. What will it believe of real images, and what of generated ones?</p>",
          "choices": [
            {
              "text": "About 0.9 and about 0.1. It has become more careful",
              "right": false,
              "reply": "Careful on one side only. Nobody asked it for anything but 0 on generated images."
            },
            {
              "text": "About 0.9 and about 0",
              "right": true,
              "reply": "Right. That is the formula: <span class=\"math math-inline\">\\alpha</span> where only real images are, <span class=\"math math-inline\">\\beta = 0</span> where only generated ones are."
            },
            {
              "text": "Still nearly 1 and nearly 0. After all, the images have not changed",
              "right": false,
              "reply": "The images have not, but the question has. At 1 the loss on real images would be infinite now."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "soft",
            "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&loss.realLabel=0.9",
            "timeline": [],
            "until": 100,
            "watch": [
              "score",
              "health"
            ],
            "beside": "hard",
            "after": null,
            "change": "loss.realLabel=0.9"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "hard.score.real >= 0.97",
              "left": {
                "factor": 1.0,
                "run": "hard",
                "figure": "score.real"
              },
              "operator": ">=",
              "right": 0.97,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "soft.score.real <= 0.93",
              "left": {
                "factor": 1.0,
                "run": "soft",
                "figure": "score.real"
              },
              "operator": "<=",
              "right": 0.93,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "soft.score.real >= 0.85",
              "left": {
                "factor": 1.0,
                "run": "soft",
                "figure": "score.real"
              },
              "operator": ">=",
              "right": 0.85,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "soft.score.fake <= 0.05",
              "left": {
                "factor": 1.0,
                "run": "soft",
                "figure": "score.fake"
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
          "html": "<p>The score has an end now. For a belief of 1 it would have to grow without bound; for 0.9 it rests at <span class=\"math math-inline\">\\ln(0.9/0.1) \\approx 2.2</span>.</p>"
        }
      ]
    },
    {
      "title": "Noisy labels",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now the hard run gets another twin. Its labels are 1 and 0 again, but it is told lies: one label in ten is wrong, on real and on generated images alike.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>What does the discriminator that is lied to believe at the end, of real images and of generated ones?</p>",
          "choices": [
            {
              "text": "About 1 and 0. It finds out which labels are wrong and ignores them",
              "right": false,
              "reply": "With the same image and different labels it cannot know which label is the lie. The best it can do is to give the odds."
            },
            {
              "text": "About 0.9 and 0.1, as if both sides were smoothed",
              "right": true,
              "reply": "Right. In the mean, a label that is wrong one time in ten <em>is</em> a label of 0.9, or of 0.1."
            },
            {
              "text": "About 0.5 and 0.5. With wrong labels it learns nothing",
              "right": false,
              "reply": "Nine of ten labels are right, and that is plenty to learn from."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "noisy",
            "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&loss.flipped=0.1",
            "timeline": [],
            "until": 100,
            "watch": [
              "score",
              "health"
            ],
            "beside": "hard",
            "after": null,
            "change": "loss.flipped=0.1"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "noisy.score.real <= 0.95",
              "left": {
                "factor": 1.0,
                "run": "noisy",
                "figure": "score.real"
              },
              "operator": "<=",
              "right": 0.95,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "noisy.score.real >= 0.82",
              "left": {
                "factor": 1.0,
                "run": "noisy",
                "figure": "score.real"
              },
              "operator": ">=",
              "right": 0.82,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "noisy.score.fake >= 0.05",
              "left": {
                "factor": 1.0,
                "run": "noisy",
                "figure": "score.fake"
              },
              "operator": ">=",
              "right": 0.05,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "noisy.score.fake <= 0.18",
              "left": {
                "factor": 1.0,
                "run": "noisy",
                "figure": "score.fake"
              },
              "operator": "<=",
              "right": 0.18,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>In the mean, noisy labels and two-sided smoothing are one and the same. The cross-entropy is linear in its label, so averaging the labels and averaging the losses give the same number. Noisy labels are smoothing with dice.</p>"
        }
      ]
    },
    {
      "title": "Why only one side?",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Write the best answer in another way:</p>\n<p><span class=\"math math-display\">D^*(x) = \\beta + (\\alpha - \\beta) \\, \\frac{p(x)}{p(x) + q(x)}</span></p>\n<p>So <span class=\"math math-inline\">\\alpha</span> is a ceiling and <span class=\"math math-inline\">\\beta</span> is a floor. A lower ceiling keeps the scores of real images from running away; that is what one wants. A floor does something else: an image that lies far from all data (<span class=\"math math-inline\">p = 0</span>) is worth <span class=\"math math-inline\">\\beta</span> for nothing. In the first form of the formula you see the generator's own density <span class=\"math math-inline\">q</span> in the numerator: where there is only <span class=\"math math-inline\">q</span>, the discriminator defends what the generator does anyway. That is the argument for smoothing the real side only (Salimans et al., 2016).</p>\n<p>It is an argument about the best discriminator. Whether you <em>see</em> it in a run is another question.</p>"
        }
      ]
    },
    {
      "title": "And the images?",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Here comes the honest part. The hard run goes on: its discriminator is as sure as can be, and now the generator wakes up. If smoothing helps anywhere, then here.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "awake",
            "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0&discriminator.widths=128,64&discriminator.optimizer.rate=0.001",
            "timeline": [
              {
                "step": 100,
                "change": "generator.optimizer.rate=0.001"
              }
            ],
            "until": 300,
            "watch": [
              "samples",
              "variety",
              "score"
            ],
            "beside": null,
            "after": "hard",
            "change": "generator.optimizer.rate=0.001"
          }
        },
        {
          "kind": "predict",
          "question": "<p>The twin has had smooth labels from the beginning. How will its images be, 200 steps after the generator woke up?</p>",
          "choices": [
            {
              "text": "Clearly better. The trick is in every list",
              "right": false,
              "reply": "It was found useful in long runs of large networks, together with other changes. A lower ceiling alone changes little here."
            },
            {
              "text": "Clearly worse. The discriminator is told something untrue",
              "right": false,
              "reply": "The untruth is harmless. The best answer still rises and falls with <span class=\"math math-inline\">p/(p+q)</span>; it only has a lower ceiling."
            },
            {
              "text": "About the same",
              "right": true,
              "reply": "Right. With the non-saturating loss the generator gets out of the hole with hard labels too, and then nobody is at the ceiling any more."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "gentle",
            "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&loss.realLabel=0.9",
            "timeline": [
              {
                "step": 100,
                "change": "generator.optimizer.rate=0.001"
              }
            ],
            "until": 300,
            "watch": [
              "samples",
              "variety",
              "score"
            ],
            "beside": "awake",
            "after": null,
            "change": "loss.realLabel=0.9"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "gentle.frechet <= 1.2 * awake.frechet",
              "left": {
                "factor": 1.0,
                "run": "gentle",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 1.2,
                "run": "awake",
                "figure": "frechet"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "gentle.frechet >= 0.7 * awake.frechet",
              "left": {
                "factor": 1.0,
                "run": "gentle",
                "figure": "frechet"
              },
              "operator": ">=",
              "right": {
                "factor": 0.7,
                "run": "awake",
                "figure": "frechet"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "awake.score.real <= 0.9",
              "left": {
                "factor": 1.0,
                "run": "awake",
                "figure": "score.real"
              },
              "operator": "<=",
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
          "html": "<p>Compare the Fréchet distances. If the smooth one is ahead, then by a little. In ordinary runs, over five seeds on the ring and on digits, neither smoothing nor flipped labels did anything that could be told from chance, or they made the figures slightly worse (docs/tricks.md).</p>\n<p>So think of smoothing as an insurance. It costs next to nothing, and it is meant for a discriminator that is far too sure for a long time. We have not met that accident in a short run with the non-saturating loss.</p>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
