// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "the-range-of-the-pixels",
  "number": 8,
  "title": "Normalising, and the wrong tanh",
  "lead": "A generator can only draw what its last layer can say. Two mismatches, and what each of them does.",
  "group": "Tricks",
  "minutes": 9,
  "opening": "<p>\"Scale your images to <span class=\"math math-inline\">[-1, 1]</span> and end the generator with a tanh.\" Every list of GAN tips has this line, and hardly any says what happens if you don't. Here you don't.</p>",
  "steps": [
    {
      "title": "Two places that have to agree",
      "parts": [
        {
          "kind": "text",
          "html": "<p>A pixel in a file is a byte from 0 to 255. Before a network sees it, it is scaled: to <span class=\"math math-inline\">[0, 1]</span> by <span class=\"math math-inline\">x/255</span>, or to <span class=\"math math-inline\">[-1, 1]</span> by <span class=\"math math-inline\">2x/255 - 1</span>.</p>\n<p>The generator's last layer has a range too. A <strong>tanh</strong> gives numbers in <span class=\"math math-inline\">(-1, 1)</span>, a <strong>sigmoid</strong> numbers in <span class=\"math math-inline\">(0, 1)</span>. Nothing forces the two places to agree. No error message appears when they don't. The discriminator gets numbers, and numbers are numbers.</p>\n<table><thead><tr><th></th><th>real pixels in <span class=\"math math-inline\">[-1, 1]</span></th><th>real pixels in <span class=\"math math-inline\">[0, 1]</span></th></tr></thead><tbody>\n<tr><td><strong>tanh</strong></td><td>fits</td><td>the generator can say too much</td></tr>\n<tr><td><strong>sigmoid</strong></td><td>the generator can say too little</td><td>fits</td></tr>\n</tbody></table>\n<p>You run all four. Every run has the same networks, the same rates and 400 steps.</p>"
        }
      ]
    },
    {
      "title": "A tanh for pixels from 0 to 1",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The first run fits: tanh, and pixels in <span class=\"math math-inline\">[-1, 1]</span>. Its twin gets pixels in <span class=\"math math-inline\">[0, 1]</span>. A tanh can reach those. It can also reach numbers below zero, which no real pixel has.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "fits",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 400,
            "watch": [
              "samples",
              "score",
              "variety"
            ],
            "beside": null,
            "after": null,
            "change": null
          }
        },
        {
          "kind": "predict",
          "question": "<p>What does the twin look like beside the run that fits?</p>",
          "choices": [
            {
              "text": "The same. Everything between 0 and 1 can be reached, and the generator learns not to go below zero",
              "right": false,
              "reply": "It does learn that, but look what it costs. Four fifths of the pixels of a digit are background, so it has to hit 0 again and again, and 0 is where a tanh is steepest."
            },
            {
              "text": "Much worse",
              "right": true,
              "reply": "Right. The background is now at the steepest place of the tanh, where every small error shows."
            },
            {
              "text": "Better. All numbers are positive, which is easier",
              "right": false,
              "reply": "Positive numbers are not easier for a network. What counts is where the most frequent number lies on the curve of the last layer."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "toomuch",
            "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&shown.range=unit&train.batch=32",
            "timeline": [],
            "until": 400,
            "watch": [
              "samples",
              "score",
              "variety"
            ],
            "beside": "fits",
            "after": null,
            "change": "shown.range=unit"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "toomuch.frechet >= 1.25 * fits.frechet",
              "left": {
                "factor": 1.0,
                "run": "toomuch",
                "figure": "frechet"
              },
              "operator": ">=",
              "right": {
                "factor": 1.25,
                "run": "fits",
                "figure": "frechet"
              },
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "toomuch.score.fake <= fits.score.fake",
              "left": {
                "factor": 1.0,
                "run": "toomuch",
                "figure": "score.fake"
              },
              "operator": "<=",
              "right": {
                "factor": 1.0,
                "run": "fits",
                "figure": "score.fake"
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
          "html": "<p>Black is <span class=\"math math-inline\">-1</span> in the first run. A tanh is flat there: any large negative number will do, and a small error changes nothing. In the twin black is <span class=\"math math-inline\">0</span>, in the middle of the curve, where the slope is 1. The generator has to hit the exact number, for hundreds of pixels at once. A discriminator needs to find only one pixel below zero. Compare the two charts of its beliefs: it catches more of the twin's images.</p>"
        }
      ]
    },
    {
      "title": "A sigmoid for pixels from -1 to 1",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now the other mismatch. The generator ends with a sigmoid, so it can say nothing below 0. Real black is <span class=\"math math-inline\">-1</span>.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>What does the discriminator make of that?</p>",
          "choices": [
            {
              "text": "It hardly matters. Grey instead of black is a matter of brightness",
              "right": false,
              "reply": "To your eye, perhaps. To the discriminator a real image has hundreds of pixels at -1 and a generated one has none. There is no easier way to tell two things apart."
            },
            {
              "text": "It is right about every image, and the generator never learns to draw",
              "right": true,
              "reply": "Right. The generator cannot do the one thing that would help. All it can do is press every pixel to its lowest number."
            },
            {
              "text": "It helps. A generator with a smaller range has less to learn",
              "right": false,
              "reply": "A smaller range would be fine if the digits were in it. They are not."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "toolittle",
            "text": "gan/mlp&generator.widths=128,256&generator.output=sigmoid&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
            "timeline": [],
            "until": 400,
            "watch": [
              "samples",
              "score",
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
              "text": "toolittle.score.real >= 0.95",
              "left": {
                "factor": 1.0,
                "run": "toolittle",
                "figure": "score.real"
              },
              "operator": ">=",
              "right": 0.95,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "toolittle.score.fake <= 0.05",
              "left": {
                "factor": 1.0,
                "run": "toolittle",
                "figure": "score.fake"
              },
              "operator": "<=",
              "right": 0.05,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "toolittle.confident <= 0.05",
              "left": {
                "factor": 1.0,
                "run": "toolittle",
                "figure": "confident"
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
          "html": "<p>This is the clean way to lose a GAN. The discriminator's job has become trivial, its loss is zero, and no patience will help. When you see two beliefs at 1 and 0 from the start, look at ranges before you look at anything clever.</p>"
        }
      ]
    },
    {
      "title": "A sigmoid that fits",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The last of the four: sigmoid, and pixels in <span class=\"math math-inline\">[0, 1]</span>. Nobody recommends it for GANs.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>How does it do against the tanh that everybody recommends, after the same 400 steps?</p>",
          "choices": [
            {
              "text": "Clearly worse. There must be a reason for the advice",
              "right": false,
              "reply": "There are reasons: data around zero suit a network's first layer, and the advice comes from large convolutional networks (Radford et al., 2015). In this small network they do not decide."
            },
            {
              "text": "The same. Both fit",
              "right": false,
              "reply": "Both fit, and yet one is ahead here. With pixels in <span class=\"math math-inline\">[0, 1]</span> the background is exactly zero at the input of the discriminator, so only the strokes speak to it. That is a guess; the figure is a measurement."
            },
            {
              "text": "Better",
              "right": true,
              "reply": "Right, here. That surprised us too."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "fitstoo",
            "text": "gan/mlp&generator.widths=128,256&generator.output=sigmoid&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&shown.range=unit&train.batch=32",
            "timeline": [],
            "until": 400,
            "watch": [
              "samples",
              "score",
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
              "text": "fitstoo.frechet <= 0.95 * fits.frechet",
              "left": {
                "factor": 1.0,
                "run": "fitstoo",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 0.95,
                "run": "fits",
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
      "title": "What to take along",
      "parts": [
        {
          "kind": "text",
          "html": "<ul>\n<li><strong>The output must be able to say what the data say.</strong> Too little is fatal. Too much is expensive.</li>\n<li><strong>The most frequent number should lie where the last layer is flat.</strong> For digits that is black.</li>\n<li><strong>Tanh is advice, not law.</strong> Here, with small fully connected networks and 400 steps, a sigmoid with pixels in <span class=\"math math-inline\">[0, 1]</span> comes further. We have not measured whether it stays ahead in long runs or in convolutional networks. You can: the switches are <em>Output</em> at the generator and <em>Range of pixels</em> at what the discriminator is shown.</li>\n</ul>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 10
  }
};
