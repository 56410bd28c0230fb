// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
  "slug": "minimax-or-non-saturating",
  "number": 2,
  "title": "Minimax or non-saturating",
  "lead": "Two losses that want the same thing. One of them falls silent just when the generator needs it.",
  "group": "How a GAN works",
  "minutes": 10,
  "opening": "<p>A network does not learn from the value of a loss. It learns from its slope. There are two ways to write down what the generator wants, and both have their best value at the same place. Here you put both into the same hopeless position and measure their slopes.</p>",
  "steps": [
    {
      "title": "Two ways to say the same",
      "parts": [
        {
          "kind": "text",
          "html": "<p>The discriminator gives every image a score <span class=\"math math-inline\">s</span>. What it believes is <span class=\"math math-inline\">D = \\sigma(s)</span>, a probability that the image is real.</p>\n<p>The game as it was first written down (Goodfellow et al., 2014) lets the generator <em>avoid being caught</em>:</p>\n<p><span class=\"math math-display\">\\min_G \\; \\mathbb{E}_z \\log\\bigl(1 - D(G(z))\\bigr)</span></p>\n<p>The same paper proposes to train with another one. The generator tries to <em>be believed</em>:</p>\n<p><span class=\"math math-display\">\\min_G \\; -\\mathbb{E}_z \\log D(G(z))</span></p>\n<p>Both fall when <span class=\"math math-inline\">D(G(z))</span> rises. Now look at how fast, for a small change of the score:</p>\n<p><span class=\"math math-display\">\\frac{\\partial}{\\partial s} \\log(1 - \\sigma(s)) = -D \\qquad\\qquad \\frac{\\partial}{\\partial s}\\bigl(-\\log \\sigma(s)\\bigr) = -(1 - D)</span></p>\n<table><thead><tr><th><span class=\"math math-inline\">D</span> says of a generated image</th><th>slope, minimax</th><th>slope, non-saturating</th></tr></thead><tbody>\n<tr><td>0.5: no idea</td><td>0.5</td><td>0.5</td></tr>\n<tr><td>0.1: probably generated</td><td>0.1</td><td>0.9</td></tr>\n<tr><td>0.001: certainly generated</td><td>0.001</td><td>0.999</td></tr>\n</tbody></table>\n<p>While the discriminator is unsure, the two are alike. When it is sure and right, the first one is nearly flat. And when is a discriminator sure and right? At the beginning, when the generator still makes noise.</p>"
        }
      ]
    },
    {
      "title": "A discriminator that runs ahead",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Let us make this situation on purpose. The generator's learning rate is 0, so it stays as bad as it was born. The discriminator has 100 steps for itself. (This experiment is from Arjovsky and Bottou, 2017.)</p>"
        },
        {
          "kind": "predict",
          "question": "<p>After 100 steps alone, how real does the discriminator think the generator's images are?</p>",
          "choices": [
            {
              "text": "About 0.5. The generated images are new in every step, so it cannot know them",
              "right": false,
              "reply": "They are new, but they are all the same kind of fog. It does not learn the images, it learns the kind. One glance is enough."
            },
            {
              "text": "About 0.2. A hundred steps are too few to be sure",
              "right": false,
              "reply": "It does not need a hundred. Digits and fog have nothing in common, and then telling them apart is one of the easiest tasks there is. Look how early the curve of the scores reached the floor."
            },
            {
              "text": "Less than 0.01",
              "right": true,
              "reply": "Right. Digits and fog have nothing in common, so nothing stops the discriminator from becoming more and more sure."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "frozen",
            "text": "gan/minimax&generator.widths=128,256&generator.optimizer.kind=sgd&generator.optimizer.rate=0&discriminator.widths=256,128&discriminator.optimizer.rate=0.001",
            "timeline": [],
            "until": 100,
            "watch": [
              "saturation",
              "score",
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
              "text": "frozen.scoreReal >= 0.95",
              "left": {
                "factor": 1.0,
                "run": "frozen",
                "figure": "scoreReal"
              },
              "operator": ">=",
              "right": 0.95,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "frozen.scoreGenerated <= 0.01",
              "left": {
                "factor": 1.0,
                "run": "frozen",
                "figure": "scoreGenerated"
              },
              "operator": "<=",
              "right": 0.01,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            }
          ]
        },
        {
          "kind": "text",
          "html": "<p>Look at <em>What pulls on the generator</em>. All generated images stand at the left edge. The curve is the minimax loss of the generator, and there it is flat. Nothing pulls.</p>"
        }
      ]
    },
    {
      "title": "The same position, the other loss",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now the twin. Same seed, same images, same discriminator. Only the generator's loss is the other one. No generator moves in either run, so the two discriminators stay equal to the last digit.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>How long is the gradient that reaches the generator's weights, compared with the first run?</p>",
          "choices": [
            {
              "text": "The same. The discriminator is the same, and the gradient comes from the discriminator",
              "right": false,
              "reply": "The gradient comes <em>through</em> the discriminator, but it starts at the loss. Its first factor is the slope from the table, and the rest of the way is indeed the same for both."
            },
            {
              "text": "About twice as long",
              "right": false,
              "reply": "The table says more. At <span class=\"math math-inline\">D = 0.001</span> the slopes are 0.001 and 0.999."
            },
            {
              "text": "Hundreds of times longer, or more",
              "right": true,
              "reply": "Right. The slopes are <span class=\"math math-inline\">D</span> and <span class=\"math math-inline\">1 - D</span>, so the ratio is about <span class=\"math math-inline\">1/D</span>. The surer the discriminator, the larger the ratio."
            },
            {
              "text": "Shorter. Minimax is the loss of the theory",
              "right": false,
              "reply": "The theory is about where the game ends. It says nothing about how quickly one gets there."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "hopeful",
            "text": "gan/minimax&generator.widths=128,256&generator.optimizer.kind=sgd&generator.optimizer.rate=0&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&loss.kind=nonSaturating",
            "timeline": [],
            "until": 100,
            "watch": [
              "saturation",
              "health"
            ],
            "beside": "frozen",
            "after": null,
            "change": "loss.kind=nonSaturating"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "hopeful.gradientGenerator >= 300 * frozen.gradientGenerator",
              "left": {
                "factor": 1.0,
                "run": "hopeful",
                "figure": "gradientGenerator"
              },
              "operator": ">=",
              "right": {
                "factor": 300.0,
                "run": "frozen",
                "figure": "gradientGenerator"
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
          "html": "<p>This is what \"vanishing gradient\" means here. It does not vanish in deep layers. It is lost at the very first factor, before it has entered a network.</p>"
        }
      ]
    },
    {
      "title": "Let them go",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Now both generators may learn. They follow plain gradient descent: a step is as long as the learning rate times the gradient, and nothing else.</p>"
        },
        {
          "kind": "run",
          "run": {
            "name": "stuck",
            "text": "gan/minimax&generator.widths=128,256&generator.optimizer.kind=sgd&generator.optimizer.rate=0&discriminator.widths=256,128&discriminator.optimizer.rate=0.001",
            "timeline": [
              {
                "step": 100,
                "change": "generator.optimizer.rate=0.02"
              }
            ],
            "until": 300,
            "watch": [
              "samples",
              "saturation",
              "score"
            ],
            "beside": null,
            "after": "frozen",
            "change": "generator.optimizer.rate=0.02"
          }
        },
        {
          "kind": "predict",
          "question": "<p>200 steps later. The non-saturating twin gets the same learning rate. What do you expect to see beside the first run?</p>",
          "choices": [
            {
              "text": "Both get going. Minimax only needs a little longer",
              "right": false,
              "reply": "A little longer would be thousands of times longer. And the discriminator does not wait: it gets surer all the time, and the slope gets smaller all the time."
            },
            {
              "text": "Minimax stands still, the other one moves",
              "right": true,
              "reply": "Right. The slope is tiny, so the images stay bad; the images stay bad, so the slope becomes tinier."
            },
            {
              "text": "Neither moves. The discriminator is too far ahead",
              "right": false,
              "reply": "For the non-saturating loss a discriminator that is far ahead is a strong teacher. Its slope is almost 1 there."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "free",
            "text": "gan/minimax&generator.widths=128,256&generator.optimizer.kind=sgd&generator.optimizer.rate=0&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&loss.kind=nonSaturating",
            "timeline": [
              {
                "step": 100,
                "change": "generator.optimizer.rate=0.02"
              }
            ],
            "until": 300,
            "watch": [
              "samples",
              "saturation",
              "score"
            ],
            "beside": "stuck",
            "after": null,
            "change": "loss.kind=nonSaturating"
          }
        },
        {
          "kind": "claim",
          "claims": [
            {
              "text": "stuck.scoreGenerated <= 0.01",
              "left": {
                "factor": 1.0,
                "run": "stuck",
                "figure": "scoreGenerated"
              },
              "operator": "<=",
              "right": 0.01,
              "measured": {
                "seeds": 10,
                "held": 10
              }
            },
            {
              "text": "free.frechet <= 0.8 * stuck.frechet",
              "left": {
                "factor": 1.0,
                "run": "free",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 0.8,
                "run": "stuck",
                "figure": "frechet"
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
          "html": "<p>The free one does not make good digits in 200 steps, and it may well make only one kind of blot. But it moves away from the fog, and the judge sees it: its Fréchet distance has fallen.</p>"
        }
      ]
    },
    {
      "title": "Then why does minimax often work?",
      "parts": [
        {
          "kind": "text",
          "html": "<p>Because few people train GANs with plain gradient descent. Adam (Kingma and Ba, 2015) divides each step by the usual size of the gradient:</p>\n<p><span class=\"math math-display\">\\Delta w = -\\eta \\, \\frac{m}{\\sqrt{v} + \\epsilon}</span></p>\n<p>Here <span class=\"math math-inline\">m</span> is a running mean of the gradient and <span class=\"math math-inline\">v</span> of its square. Make all gradients a thousand times smaller: <span class=\"math math-inline\">m</span> shrinks a thousand times, and so does <span class=\"math math-inline\">\\sqrt v</span>. The step stays as long as it was.</p>"
        },
        {
          "kind": "predict",
          "question": "<p>Minimax again, the discriminator again 100 steps ahead, but the generator learns with Adam. Does it get out?</p>",
          "choices": [
            {
              "text": "No. A gradient of almost zero is almost no information",
              "right": false,
              "reply": "It is short, but it still points somewhere. Adam uses the direction and chooses the length itself."
            },
            {
              "text": "Yes, in nearly all seeds",
              "right": true,
              "reply": "Right. The gradient was short, not wrong. Adam makes up for its length."
            }
          ]
        },
        {
          "kind": "run",
          "run": {
            "name": "adam",
            "text": "gan/minimax&generator.widths=128,256&generator.optimizer.rate=0&discriminator.widths=256,128&discriminator.optimizer.rate=0.001",
            "timeline": [
              {
                "step": 100,
                "change": "generator.optimizer.rate=0.001"
              }
            ],
            "until": 300,
            "watch": [
              "samples",
              "saturation",
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
              "text": "adam.frechet <= 0.8 * stuck.frechet",
              "left": {
                "factor": 1.0,
                "run": "adam",
                "figure": "frechet"
              },
              "operator": "<=",
              "right": {
                "factor": 0.8,
                "run": "stuck",
                "figure": "frechet"
              },
              "measured": {
                "seeds": 10,
                "held": 9
              }
            },
            {
              "text": "adam.scoreGenerated >= 0.05",
              "left": {
                "factor": 1.0,
                "run": "adam",
                "figure": "scoreGenerated"
              },
              "operator": ">=",
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
          "html": "<p>So a saturating loss can hide behind a good optimizer. But the rescue is not certain. Of ten seeds that we ran, nine got out and one stayed in the hole. And it has its limits: in the lesson <em>D too strong, D too weak</em> the discriminator takes several turns in each step, and there even Adam does not get out. The non-saturating loss needs no rescue. It is the default in this lab.</p>"
        }
      ]
    }
  ],
  "measured": {
    "seeds": 10,
    "held": 8
  }
};
