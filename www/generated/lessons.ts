// Sources: a400f83d296be3a1
// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../src/model/lesson';

export const lessons: readonly Lesson[] = [
  {
    "slug": "what-a-gan-is",
    "number": 1,
    "title": "What a GAN is",
    "lead": "Two networks play against each other, and one of them learns to imitate data that it never sees.",
    "group": "How a GAN works",
    "minutes": 10,
    "opening": "<p>How do you teach a network to make something <em>like</em> the data? You could compare what it makes with the data, point by point. But a good imitation is no copy: it resembles all of them and is none of them. The idea of Goodfellow et al. (2014) is to let a second network be the judge. In the plane you can watch all of it at once.</p>",
    "steps": [
      {
        "title": "The two players",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The <strong>data</strong> are points on a ring of eight small spots. They are drawn in green.</p>\n<p>The <strong>generator</strong> <span class=\"math math-inline\">G</span> gets two random numbers <span class=\"math math-inline\">z</span> and makes a point <span class=\"math math-inline\">G(z)</span> from them. Its points are purple. It never sees a green point, in the whole lesson.</p>\n<p>The <strong>discriminator</strong> <span class=\"math math-inline\">D</span> gets a point and says with what probability it is real. The background shows its opinion of every place.</p>\n<p>They play for the same number, from opposite sides:</p>\n<p><span class=\"math math-display\">V = \\mathbb{E}_{x} \\log D(x) + \\mathbb{E}_{z} \\log\\bigl(1 - D(G(z))\\bigr)</span></p>\n<p>The discriminator wants it large: say 1 to green, say 0 to purple. The generator wants it small. Each has only its own weights to change.</p>"
          }
        ]
      },
      {
        "title": "Only the discriminator learns",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The generator's learning rate is 0 for now.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>What happens to the purple points while only the discriminator learns?</p>",
            "choices": [
              {
                "text": "They drift towards the ring, because the discriminator learns where it is",
                "right": false,
                "reply": "Knowing is not moving. The discriminator changes its own weights; the points hang on the generator's."
              },
              {
                "text": "They stay where they are",
                "right": true,
                "reply": "Right. Only the background changes. The judge learns; the forger sleeps."
              },
              {
                "text": "They disappear",
                "right": false,
                "reply": "They stay. The discriminator only gives opinions."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "judge",
              "text": "gan/mlp&data=ring&generator.optimizer.rate=0",
              "timeline": [],
              "until": 150,
              "watch": [
                "samples",
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
                "text": "judge.score.real >= 0.7",
                "left": {
                  "factor": 1.0,
                  "run": "judge",
                  "figure": "score.real"
                },
                "operator": ">=",
                "right": 0.7,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "judge.score.fake <= 0.3",
                "left": {
                  "factor": 1.0,
                  "run": "judge",
                  "figure": "score.fake"
                },
                "operator": "<=",
                "right": 0.3,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>Now the background is a map of what the discriminator believes: real near the spots, generated elsewhere. Training it was nothing but ordinary classification.</p>"
          }
        ]
      },
      {
        "title": "Only the generator learns",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The game goes on from here, the other way round: the discriminator's rate becomes 0 and the generator wakes up. It looks at the map and walks uphill.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>The generator has 150 steps against this judge that does not learn any more. Where do the purple points go?</p>",
            "choices": [
              {
                "text": "To the eight spots. The judge knows where they are",
                "right": false,
                "reply": "It knows that the spots are real and that the old purple points are not. About all other places it was never asked. What it believes there is chance."
              },
              {
                "text": "To wherever this judge says \"real\", and that is hardly ever a spot",
                "right": true,
                "reply": "Right. Every judge has places about which nobody has asked him. A forger who practises against a fixed judge finds them."
              },
              {
                "text": "Nowhere. Against a trained judge a beginner has no chance",
                "right": false,
                "reply": "The judge's map has slopes, and a slope is all that is needed."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "forger",
              "text": "gan/mlp&data=ring&generator.optimizer.rate=0",
              "timeline": [
                {
                  "step": 150,
                  "change": "generator.optimizer.rate=0.001&discriminator.optimizer.rate=0"
                }
              ],
              "until": 300,
              "watch": [
                "samples",
                "score"
              ],
              "beside": null,
              "after": "judge",
              "change": "generator.optimizer.rate=0.001&discriminator.optimizer.rate=0"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "forger.score.fake >= 0.7",
                "left": {
                  "factor": 1.0,
                  "run": "forger",
                  "figure": "score.fake"
                },
                "operator": ">=",
                "right": 0.7,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "forger.highQuality <= 0.1",
                "left": {
                  "factor": 1.0,
                  "run": "forger",
                  "figure": "highQuality"
                },
                "operator": "<=",
                "right": 0.1,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>If the purple points have left the picture: they have found a direction in which the judge becomes more and more convinced, and have run far beyond the ring. The judge takes most of them for real, and hardly any is near a spot.</p>\n<p>This is the most important thing to understand about GANs: <strong>fooling a fixed discriminator proves nothing.</strong> It would only have to look at those places once to call them generated. That is why both must learn, in turns.</p>"
          }
        ]
      },
      {
        "title": "The game",
        "parts": [
          {
            "kind": "text",
            "html": "<p>A new run. In every step the discriminator learns once and the generator learns once.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "early",
              "text": "gan/mlp&data=ring",
              "timeline": [],
              "until": 100,
              "watch": [
                "samples",
                "loss",
                "score"
              ],
              "beside": null,
              "after": null,
              "change": null
            }
          },
          {
            "kind": "predict",
            "question": "<p>A hundred steps, and the game goes on to a thousand. The purple points get better. What does the <em>loss of the generator</em> do meanwhile?</p>",
            "choices": [
              {
                "text": "It falls, as every loss does in training",
                "right": false,
                "reply": "You expect it from every other network. But this loss is measured against an opponent who learns too. When both get better, nobody's number has to change."
              },
              {
                "text": "It does not fall",
                "right": true,
                "reply": "Right. A better generator meets a better discriminator. The loss says who is ahead at the moment, not how good either of them is. Here it even rises."
              },
              {
                "text": "It falls to zero",
                "right": false,
                "reply": "A loss of zero would mean that the discriminator takes every forgery for real, with certainty. Then it would have been beaten, and would have nothing more to teach."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "game",
              "text": "gan/mlp&data=ring",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "loss",
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
                "text": "game.highQuality >= 5 * early.highQuality",
                "left": {
                  "factor": 1.0,
                  "run": "game",
                  "figure": "highQuality"
                },
                "operator": ">=",
                "right": {
                  "factor": 5.0,
                  "run": "early",
                  "figure": "highQuality"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "game.generator.adversarial >= early.generator.adversarial",
                "left": {
                  "factor": 1.0,
                  "run": "game",
                  "figure": "generator.adversarial"
                },
                "operator": ">=",
                "right": {
                  "factor": 1.0,
                  "run": "early",
                  "figure": "generator.adversarial"
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
            "html": "<p>The share of points close to a spot has grown many times over, and the generator's loss has not fallen. It is even higher than at the beginning.</p>"
          }
        ]
      },
      {
        "title": "Where it ends",
        "parts": [
          {
            "kind": "text",
            "html": "<p>How good can the discriminator be against a <em>given</em> generator? If the data have the density <span class=\"math math-inline\">p</span> and the generated points the density <span class=\"math math-inline\">q</span>, the best answer at a place <span class=\"math math-inline\">x</span> is</p>\n<p><span class=\"math math-display\">D^*(x) = \\frac{p(x)}{p(x) + q(x)}</span></p>\n<p>When the generator is perfect, <span class=\"math math-inline\">q = p</span>, and the best answer is one half everywhere: it can only guess. Both losses of the discriminator are then <span class=\"math math-inline\">\\ln 2 \\approx 0.69</span>.</p>\n<p>Your run has not arrived there: look at <em>What the discriminator believes</em>. The two lines have not met. But they are much closer than they were when the judge learnt alone.</p>"
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "game.score.real <= 0.8",
                "left": {
                  "factor": 1.0,
                  "run": "game",
                  "figure": "score.real"
                },
                "operator": "<=",
                "right": 0.8,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "game.score.fake >= 0.2",
                "left": {
                  "factor": 1.0,
                  "run": "game",
                  "figure": "score.fake"
                },
                "operator": ">=",
                "right": 0.2,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>You have seen the whole method: two players, one number, turns. Nearly everything that is difficult about GANs comes from the fact that this is a game and no descent. The next lessons go through it.</p>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 10
    }
  },
  {
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
  },
  {
    "slug": "mode-collapse-in-the-plane",
    "number": 3,
    "title": "Mode collapse in the plane",
    "lead": "Eight spots to imitate, and a generator that makes do with a few.",
    "group": "Failures",
    "minutes": 9,
    "opening": "<p>A generator is never told to make <em>everything</em>. It is told to make things that pass. Whoever has found one thing that passes may stop looking. This is mode collapse, and in the plane one can watch it happen point by point.</p>",
    "steps": [
      {
        "title": "Where it comes from",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Look at what the generator is asked to do, for a discriminator as it is at this moment:</p>\n<p><span class=\"math math-display\">\\min_G \\; \\mathbb{E}_z \\log\\bigl(1 - D(G(z))\\bigr)</span></p>\n<p>This is a mean over single points. There is nothing in it about different <span class=\"math math-inline\">z</span> having different results. If one place <span class=\"math math-inline\">x^*</span> has the highest <span class=\"math math-inline\">D(x)</span>, the best answer of all is <span class=\"math math-inline\">G(z) = x^*</span>, for every <span class=\"math math-inline\">z</span>.</p>\n<p>In the game the discriminator then learns that <span class=\"math math-inline\">x^*</span> is full of forgeries, and the crowd has to move on. The theory (Goodfellow et al., 2014) lets the discriminator finish learning before the generator moves; then a crowd is never the best answer. In practice both make small steps in turns, and nobody finishes anything.</p>"
          }
        ]
      },
      {
        "title": "Watch it happen",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The real game now: both learn, in turns, with the loss as it was first written down.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>After 1,000 steps, how are the points spread over the eight spots?</p>",
            "choices": [
              {
                "text": "Evenly. By now the discriminator has punished every gap",
                "right": false,
                "reply": "A gap is not punished. Where no generated point lies, there is nothing to reject."
              },
              {
                "text": "Unevenly. Some spots have crowds, others hardly anyone",
                "right": true,
                "reply": "Right. The discriminator looks at one point at a time. No single point can be accused of standing where too many others stand."
              },
              {
                "text": "All on one spot",
                "right": false,
                "reply": "That happens, and in the literature often. Here the game is usually caught somewhere on the way: some spots full, some empty."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "plain",
              "text": "gan/minimax&data=ring",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
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
                "text": "plain.reverseKl >= 0.12",
                "left": {
                  "factor": 1.0,
                  "run": "plain",
                  "figure": "reverseKl"
                },
                "operator": ">=",
                "right": 0.12,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>How uneven is uneven? <em>Reverse KL</em> compares the shares <span class=\"math math-inline\">q_i</span> of the points at each spot with equal shares:</p>\n<p><span class=\"math math-display\">\\sum_{i=1}^{8} q_i \\log \\frac{q_i}{1/8}</span></p>\n<p>It is 0 if all spots have the same share, and <span class=\"math math-inline\">\\ln 8 = 2.08</span> if one spot has everything.</p>"
          }
        ]
      },
      {
        "title": "Cure one: show it two at a time",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The discriminator judges one point at a time, so it cannot see a lack of variety. PacGAN (Lin et al., 2018) changes only this: it is shown <em>two</em> points together and says whether the <em>pair</em> is real. Two real points are rarely on the same spot, in one case of eight. Two forged ones from a crowd often are.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "packed",
              "text": "gan/minimax&data=ring&shown.packing=2",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": "plain",
              "after": null,
              "change": "shown.packing=2"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "packed.reverseKl <= 0.4 * plain.reverseKl",
                "left": {
                  "factor": 1.0,
                  "run": "packed",
                  "figure": "reverseKl"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.4,
                  "run": "plain",
                  "figure": "reverseKl"
                },
                "measured": {
                  "seeds": 10,
                  "held": 9
                }
              }
            ]
          }
        ]
      },
      {
        "title": "Cure two: a gentler landscape",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The other way is to forbid steep walls. A <em>gradient penalty</em> (Gulrajani et al., 2017) adds a term to the discriminator's loss that keeps the length of its slope near 1:</p>\n<p><span class=\"math math-display\">\\lambda \\; \\mathbb{E}_{\\hat x} \\bigl( \\lVert \\nabla_{\\hat x} s(\\hat x) \\rVert - 1 \\bigr)^2</span></p>"
          },
          {
            "kind": "predict",
            "question": "<p>The twin gets this penalty, and still the old minimax loss. What happens to the spread of the points?</p>",
            "choices": [
              {
                "text": "Nothing. The penalty is about slopes, not about variety",
                "right": false,
                "reply": "It is about slopes, and slopes are the paths on which points travel. From a crowded spot there is now a gentle way to an empty one."
              },
              {
                "text": "It becomes nearly even",
                "right": true,
                "reply": "Right. Where the landscape is gentle, a point on a crowded spot feels its empty neighbour."
              },
              {
                "text": "The points spread, but over the whole plane",
                "right": false,
                "reply": "They become less exact, that is true: fewer of them lie close to a centre. But they keep to the spots."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "gentle",
              "text": "gan/minimax&data=ring&loss.penalty.weight=0.1",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": "plain",
              "after": null,
              "change": "loss.penalty.weight=0.1"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "gentle.reverseKl <= 0.25 * plain.reverseKl",
                "left": {
                  "factor": 1.0,
                  "run": "gentle",
                  "figure": "reverseKl"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.25,
                  "run": "plain",
                  "figure": "reverseKl"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "gentle.slope <= 0.3 * plain.slope",
                "left": {
                  "factor": 1.0,
                  "run": "gentle",
                  "figure": "slope"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.3,
                  "run": "plain",
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
            "html": "<p>The penalty asks for a slope of 1. Measured at the generated points, the slope of the penalised discriminator is close to that; the other one's is many times steeper.</p>"
          }
        ]
      },
      {
        "title": "What to take along",
        "parts": [
          {
            "kind": "text",
            "html": "<ul>\n<li>Collapse is no bug of an implementation. The generator is asked to pass, not to be varied.</li>\n<li>A discriminator that sees one example at a time cannot complain about repetition. Let it see several.</li>\n<li>A discriminator with gentle slopes leaves paths between the modes.</li>\n<li>Nothing is free: with the penalty the spots come out wider. The next lesson meets the same disease on digits.</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 9
    }
  },
  {
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
  },
  {
    "slug": "too-strong-too-weak",
    "number": 5,
    "title": "D too strong, D too weak",
    "lead": "The generator is only as good as its critic. How to make the critic stronger, and how strong is too strong.",
    "group": "Failures",
    "minutes": 10,
    "opening": "<p>A generator never sees a real image. All it knows about digits it knows from the discriminator. So what if the discriminator is slow? What if it is far ahead? The second has been feared for years. Measure both before you choose what to fear.</p>",
    "steps": [
      {
        "title": "Two knobs",
        "parts": [
          {
            "kind": "text",
            "html": "<p>There are two simple ways to make a discriminator stronger without changing the network.</p>\n<ul>\n<li><strong>More turns.</strong> It learns <span class=\"math math-inline\">k</span> times before the generator learns once. The first paper had this already (Goodfellow et al., 2014, algorithm 1, with <span class=\"math math-inline\">k</span> as a setting).</li>\n<li><strong>A larger learning rate</strong> than the generator's. Two rates for two players are called TTUR, the two time-scale update rule (Heusel et al., 2017).</li>\n</ul>\n<p>And there is a sign to read: the two curves of <em>What the discriminator believes</em>. Far apart means that it is ahead. Both near one half means that it cannot tell.</p>\n<p>But \"cannot tell\" has two very different reasons. Either the images are good, or the discriminator is bad.</p>"
          }
        ]
      },
      {
        "title": "Too weak",
        "parts": [
          {
            "kind": "text",
            "html": "<p>In the first run both players have the learning rate 0.001. In the twin the discriminator has a fifth of it.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "even",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": null,
              "after": null,
              "change": null
            }
          },
          {
            "kind": "predict",
            "question": "<p>In which run will the discriminator's two beliefs be closer to each other?</p>",
            "choices": [
              {
                "text": "In the first. Both learn equally fast there, so they are in balance",
                "right": false,
                "reply": "Equal rates are no balance. How fast a network gets better depends on its task as well, and judging is the easier task."
              },
              {
                "text": "In the twin",
                "right": true,
                "reply": "Right. The slow discriminator has no clear opinion. Remember what that looks like: it looks like victory for the generator."
              },
              {
                "text": "There is no difference",
                "right": false,
                "reply": "A learning rate that is five times smaller is a different player. Look at the curves again."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "weak",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": "even",
              "after": null,
              "change": "discriminator.optimizer.rate=0.0002"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "weak.score.real <= even.score.real",
                "left": {
                  "factor": 1.0,
                  "run": "weak",
                  "figure": "score.real"
                },
                "operator": "<=",
                "right": {
                  "factor": 1.0,
                  "run": "even",
                  "figure": "score.real"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "weak.classes <= 3",
                "left": {
                  "factor": 1.0,
                  "run": "weak",
                  "figure": "classes"
                },
                "operator": "<=",
                "right": 3.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "even.classes >= 4",
                "left": {
                  "factor": 1.0,
                  "run": "even",
                  "figure": "classes"
                },
                "operator": ">=",
                "right": 4.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "weak.frechet >= 1.05 * even.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "weak",
                  "figure": "frechet"
                },
                "operator": ">=",
                "right": {
                  "factor": 1.05,
                  "run": "even",
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
            "html": "<p>The curves of the twin lie together near one half, which a textbook calls the goal of the game. The samples say otherwise. They are worse, and they are less varied: a generator that runs circles around its critic finds one image that works and makes it again and again. So the curves alone never tell you how good the images are.</p>"
          }
        ]
      },
      {
        "title": "Stronger",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Back to equal rates. Now the discriminator gets three turns for each turn of the generator. A step takes longer, of course. We compare at the same number of steps, that is at the same number of turns of the <em>generator</em>.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>With three turns the discriminator will win clearly. What does that do to the images?</p>",
            "choices": [
              {
                "text": "They get worse. A critic that always wins gives no useful advice",
                "right": false,
                "reply": "That depends on the loss. Here the generator's loss is the non-saturating one, whose slope is largest exactly where the discriminator is right. Keep your idea for the next step."
              },
              {
                "text": "They get better",
                "right": true,
                "reply": "Right. A better critic gives better advice, as long as the loss lets the advice through."
              },
              {
                "text": "Nothing. Only the generator's own turns count",
                "right": false,
                "reply": "The generator's turns follow the discriminator's slopes. Better slopes, better turns."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "strong",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32&train.discriminatorTurns=3",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "score",
                "saturation"
              ],
              "beside": "even",
              "after": null,
              "change": "train.discriminatorTurns=3"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "strong.score.real >= even.score.real",
                "left": {
                  "factor": 1.0,
                  "run": "strong",
                  "figure": "score.real"
                },
                "operator": ">=",
                "right": {
                  "factor": 1.0,
                  "run": "even",
                  "figure": "score.real"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "strong.frechet <= 0.97 * even.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "strong",
                  "figure": "frechet"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.97,
                  "run": "even",
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
            "html": "<p>Look at <em>What pulls on the generator</em> in the twin. The samples stand at the left, where the discriminator rejects them, and there the loss is as steep as it gets.</p>"
          }
        ]
      },
      {
        "title": "Too strong for its loss",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Now smaller networks, and four turns for the discriminator. The first of two runs has the non-saturating loss, as all runs so far. Its twin has the minimax loss: <span class=\"math math-inline\">\\log(1 - D)</span> instead of <span class=\"math math-inline\">-\\log D</span>. Nothing else is different. Both generators have Adam, which makes up for short gradients.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "loud",
              "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0.001&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&train.discriminatorTurns=4",
              "timeline": [],
              "until": 200,
              "watch": [
                "samples",
                "score",
                "saturation"
              ],
              "beside": null,
              "after": null,
              "change": null
            }
          },
          {
            "kind": "predict",
            "question": "<p>The same strong discriminator, and the minimax loss. What happens to the twin?</p>",
            "choices": [
              {
                "text": "About the same. Both losses want <span class=\"math math-inline\">D(G(z))</span> to rise",
                "right": false,
                "reply": "They want the same. But the slope of this one is <span class=\"math math-inline\">D</span> itself, and a strong discriminator makes <span class=\"math math-inline\">D</span> tiny."
              },
              {
                "text": "It is slower, but it gets there. Adam makes up for the short gradients",
                "right": false,
                "reply": "Adam helps where the discriminator waits, or is only a little ahead. Here it takes four steps while the generator takes one, and each of them makes the gradient shorter again."
              },
              {
                "text": "The generator never gets off the ground",
                "right": true,
                "reply": "Right. The discriminator is sure, so the slope is gone; the slope is gone, so it stays sure."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "silent",
              "text": "gan/mlp&generator.widths=64,128&generator.optimizer.rate=0.001&discriminator.widths=128,64&discriminator.optimizer.rate=0.001&loss.kind=minimax&train.discriminatorTurns=4",
              "timeline": [],
              "until": 200,
              "watch": [
                "samples",
                "score",
                "saturation"
              ],
              "beside": "loud",
              "after": null,
              "change": "loss.kind=minimax"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "silent.score.fake <= 0.02",
                "left": {
                  "factor": 1.0,
                  "run": "silent",
                  "figure": "score.fake"
                },
                "operator": "<=",
                "right": 0.02,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "silent.gradientGenerator <= 0.05 * loud.gradientGenerator",
                "left": {
                  "factor": 1.0,
                  "run": "silent",
                  "figure": "gradientGenerator"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.05,
                  "run": "loud",
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
            "html": "<p>This is the failure that people mean when they say \"the discriminator is too strong\". It takes two: a strong discriminator <em>and</em> a loss that falls silent in front of it.</p>\n<p>It is a cliff, not a slope. With the wider networks of the steps before and three turns we ran the minimax loss with ten seeds, and it never fell: its generators got away in the first steps, and their images were even nearer to real ones (a median Fréchet distance of 592, against 685 with the non-saturating loss). Near a cliff a small change decides, and one cannot see the edge from above.</p>"
          }
        ]
      },
      {
        "title": "What to take along",
        "parts": [
          {
            "kind": "text",
            "html": "<ul>\n<li><strong>Too weak is the danger that hides.</strong> Its curves are quiet and close together.</li>\n<li><strong>Strong is good, if the loss does not saturate.</strong> The discriminator that has to be held back comes from the minimax loss.</li>\n<li><strong>Turns cost time.</strong> Each one is another pass through both networks. A larger rate costs no time, but the steps become coarse: with five times the rate we measured <em>worse</em> images, a Fréchet distance of about 1,000 instead of about 750, in two seeds (400 steps, batches of 64).</li>\n<li>For Wasserstein critics a strong critic is not a danger but a condition: the theory wants it trained to the end before each turn of the generator (Arjovsky et al., 2017).</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 9
    }
  },
  {
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
  },
  {
    "slug": "instance-noise",
    "number": 7,
    "title": "Instance noise",
    "lead": "Make the discriminator's eyes worse on purpose, and the generator gets better at variety.",
    "group": "Tricks",
    "minutes": 9,
    "opening": "<p>A sharp eye is a good thing for a judge. For a teacher it can be too sharp. If every forgery is recognised with certainty from a thousand details, there is no \"almost right\" any more, and no direction to improve in.</p>",
    "steps": [
      {
        "title": "Why noise could help",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Real data fill very little of their space. The eight spots of the ring are tiny; the digits are a thin sheet among all images of 784 pixels. The generated ones are another thin sheet. Two thin sheets hardly ever overlap, and then a perfect discriminator exists: 1 here, 0 there, and flat in between (Arjovsky and Bottou, 2017).</p>\n<p><em>Instance noise</em> (Sønderby et al., 2017) adds noise to everything the discriminator sees, real and generated alike:</p>\n<p><span class=\"math math-display\">x&#39; = x + \\sigma \\varepsilon, \\qquad \\varepsilon \\sim \\mathcal{N}(0, I)</span></p>\n<p>Thin sheets become thick clouds, and clouds overlap. The discriminator cannot be certain any more, and between the clouds it has slopes.</p>\n<p>Mind what it does <em>not</em> do: it does not touch what the generator draws. The purple points are shown without noise.</p>"
          }
        ]
      },
      {
        "title": "With and without",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The ring again. The spots have a deviation of 0.014, and the noise of the twin has 0.3: about twenty times as much. The next spot is 1.1 away.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "plain",
              "text": "gan/mlp&data=ring",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": null,
              "after": null,
              "change": null
            }
          },
          {
            "kind": "predict",
            "question": "<p>With this noise a spot is, to the discriminator, a blurred cloud. What happens to the <em>spread</em> of the points over the eight spots?</p>",
            "choices": [
              {
                "text": "It gets worse. With such noise the discriminator cannot tell the spots apart any more",
                "right": false,
                "reply": "Clouds of 0.3 at a distance of 1.1 can be told apart well enough. What it cannot see is the exact place inside a cloud."
              },
              {
                "text": "It gets much more even",
                "right": true,
                "reply": "Right. Between the clouds there is a slope now, so points can leave a crowded spot for an empty one."
              },
              {
                "text": "Nothing. Both kinds get the same noise, so it cancels",
                "right": false,
                "reply": "It would cancel if the discriminator compared means. It compares two densities, and both have become wider."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "noisy",
              "text": "gan/mlp&data=ring&shown.noise=0.3",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": "plain",
              "after": null,
              "change": "shown.noise=0.3"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "noisy.reverseKl <= 0.4 * plain.reverseKl",
                "left": {
                  "factor": 1.0,
                  "run": "noisy",
                  "figure": "reverseKl"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.4,
                  "run": "plain",
                  "figure": "reverseKl"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "noisy.slope <= 0.2 * plain.slope",
                "left": {
                  "factor": 1.0,
                  "run": "noisy",
                  "figure": "slope"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.2,
                  "run": "plain",
                  "figure": "slope"
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
        "title": "What it costs",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Look at the shape of the spots in the noisy run, and at the share of points that are close to one.</p>"
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "noisy.highQuality <= 0.6 * plain.highQuality",
                "left": {
                  "factor": 1.0,
                  "run": "noisy",
                  "figure": "highQuality"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.6,
                  "run": "plain",
                  "figure": "highQuality"
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
            "html": "<p>The spots have become wide. Of course: the discriminator sees a spot of width 0.014 through noise of width 0.3. Whether the generator's spot is 0.01 or 0.05 wide makes hardly any difference to it, and what it cannot see it cannot teach. Noise of size <span class=\"math math-inline\">\\sigma</span> hides everything much smaller than <span class=\"math math-inline\">\\sigma</span>.</p>"
          }
        ]
      },
      {
        "title": "First rough, then fine",
        "parts": [
          {
            "kind": "text",
            "html": "<p>So begin with noise and take it away. <em>Noise's end</em> lets it fall in a straight line to zero, here by step 700.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>A third run, with noise that is gone after 700 of the 1,000 steps. How will it do beside the run without noise?</p>",
            "choices": [
              {
                "text": "The same. At the end both are ordinary GANs",
                "right": false,
                "reply": "They are the same game at the end, but they begin its last part from different places. One starts with all spots occupied."
              },
              {
                "text": "More even than without noise, and more exact than with steady noise",
                "right": true,
                "reply": "Right. The noise spread the points while it was there. Without it the discriminator sees details again, and the spots shrink."
              },
              {
                "text": "It collapses as soon as the noise is gone",
                "right": false,
                "reply": "It may become a little less even, in time. But the points are where they should be, and the discriminator holds them there."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "fading",
              "text": "gan/mlp&data=ring&shown.noise=0.3&shown.noiseEnd=700",
              "timeline": [],
              "until": 1000,
              "watch": [
                "samples",
                "variety",
                "score"
              ],
              "beside": "plain",
              "after": null,
              "change": "shown.noise=0.3&shown.noiseEnd=700"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "fading.reverseKl <= plain.reverseKl",
                "left": {
                  "factor": 1.0,
                  "run": "fading",
                  "figure": "reverseKl"
                },
                "operator": "<=",
                "right": {
                  "factor": 1.0,
                  "run": "plain",
                  "figure": "reverseKl"
                },
                "measured": {
                  "seeds": 10,
                  "held": 9
                }
              },
              {
                "text": "fading.highQuality > noisy.highQuality",
                "left": {
                  "factor": 1.0,
                  "run": "fading",
                  "figure": "highQuality"
                },
                "operator": ">",
                "right": {
                  "factor": 1.0,
                  "run": "noisy",
                  "figure": "highQuality"
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
            "html": "<ul>\n<li>Noise on what the discriminator sees makes thin sheets overlap. It evens out the modes and costs sharpness.</li>\n<li>Let it fade. In the beginning the rough picture matters, in the end the fine one.</li>\n<li>A gradient penalty does something close to it without noise: for small noise, training with it is to first order the same as a penalty on the slope (Roth et al., 2017).</li>\n<li>On images of 784 pixels the same <span class=\"math math-inline\">\\sigma</span> hides much less than in the plane: there, averaging over many pixels brings the picture back. What is right in two dimensions has to be found again in many.</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 9
    }
  },
  {
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
  },
  {
    "slug": "batch-norm-and-separate-batches",
    "number": 9,
    "title": "Batch norm and separate batches",
    "lead": "One innocent line of code, real and generated images in the same batch, and a GAN that never learns.",
    "group": "Tricks",
    "minutes": 9,
    "opening": "<p>Many a home-made GAN has this line: put the real and the generated images together, send them through the discriminator at once, it is faster. In most networks that changes nothing. In one kind of network it ruins the game, and the curves look wonderful while it does.</p>",
    "steps": [
      {
        "title": "Whoever is in the batch with you",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Almost every layer treats each image alone. Batch norm (Ioffe and Szegedy, 2015) does not. In every channel it takes the mean <span class=\"math math-inline\">\\mu</span> and the variance <span class=\"math math-inline\">\\sigma^2</span> <em>over the batch</em>, and gives each image</p>\n<p><span class=\"math math-display\">y = \\gamma \\, \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta</span></p>\n<p>So what a layer says about your image depends on the other images in the batch. That keeps the numbers inside a deep network in a good range, and the authors of DCGAN (Radford et al., 2015) found it critical for getting deep generators to learn at all.</p>\n<p>In the discriminator it has a consequence. A batch of real images alone has the mean of real images, and after the normalisation it is centred. A batch of generated images alone is centred as well. In a <em>mixed</em> batch the mean lies between the two kinds, and each kind ends up on its own side of it.</p>"
          }
        ]
      },
      {
        "title": "Separate or mixed",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The discriminator has batch norm in both runs. In the first, real and generated images go through it in two separate batches. In its twin they go through it together. Nothing else differs.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "apart",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.normalisation=batch&discriminator.optimizer.rate=0.001&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
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
            "question": "<p>What do the samples of the mixed run look like after 400 steps?</p>",
            "choices": [
              {
                "text": "A little worse. A bit more noise in the training never helps",
                "right": false,
                "reply": "It is no noise. It is a secret sign: \"the others are over there\". Look at the samples."
              },
              {
                "text": "Better. The discriminator sees real and generated images side by side and can compare them",
                "right": false,
                "reply": "It can, and that is the trouble. It learns a comparison that will not be there when the generator asks for advice."
              },
              {
                "text": "Like nothing at all",
                "right": true,
                "reply": "Right. The generator does not learn to draw. Why not is the next step, and it is not what most people think."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "mixed",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.normalisation=batch&discriminator.optimizer.rate=0.001&shown.mixed=true&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "score",
                "health"
              ],
              "beside": "apart",
              "after": null,
              "change": "shown.mixed=true"
            }
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "mixed.confident <= 0.03",
                "left": {
                  "factor": 1.0,
                  "run": "mixed",
                  "figure": "confident"
                },
                "operator": "<=",
                "right": 0.03,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "apart.score.fake >= mixed.score.fake",
                "left": {
                  "factor": 1.0,
                  "run": "apart",
                  "figure": "score.fake"
                },
                "operator": ">=",
                "right": {
                  "factor": 1.0,
                  "run": "mixed",
                  "figure": "score.fake"
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
        "title": "Perfect marks, useless teacher",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Look at the curves of the mixed run, <em>What the discriminator believes</em>. They are perfect: about 1 on real images, about 0 on generated ones. The discriminator has won in every batch that it was trained on.</p>\n<p>Then open <em>Health of the networks</em>. There the same discriminator is asked again, and this time real and generated images come in batches of their own.</p>"
          },
          {
            "kind": "claim",
            "claims": [
              {
                "text": "mixed.score.fake <= 0.05",
                "left": {
                  "factor": 1.0,
                  "run": "mixed",
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
                "text": "mixed.accuracyGenerated <= 0.9 * apart.accuracyGenerated",
                "left": {
                  "factor": 1.0,
                  "run": "mixed",
                  "figure": "accuracyGenerated"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.9,
                  "run": "apart",
                  "figure": "accuracyGenerated"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "apart.accuracyGenerated >= 0.6",
                "left": {
                  "factor": 1.0,
                  "run": "apart",
                  "figure": "accuracyGenerated"
                },
                "operator": ">=",
                "right": 0.6,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>Alone, it lets many of the generated images pass as <strong>real</strong>: with most seeds close to half of them, with some nearly all. It never learnt what a digit looks like. It learnt on which side of the batch's mean an image lies, and in a batch of one kind there are no sides.</p>\n<p>And now the point: in the generator's turn there are <em>only</em> generated images. This is the moment when the generator asks \"what should I change?\", and the discriminator answers at random: about many of them \"nothing, these look real\". So the generator does not starve because its teacher is too strict. It starves because its teacher talks about something else.</p>\n<p>Remember it as a rule: <strong>a network with batch norm has to see the same kind of batches while it learns and while it teaches.</strong> That is why nearly all code sends real and generated images through the discriminator in two passes (Chintala et al., 2016, tip 4).</p>"
          }
        ]
      },
      {
        "title": "Or do without",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The rule is needed only where images of a batch see each other. Layer norm (Ba et al., 2016) uses the same formula, but takes mean and variance over the numbers of <em>one</em> image. Mixing cannot hurt it.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>Mixed batches again, but layer norm instead of batch norm in the discriminator. What happens?</p>",
            "choices": [
              {
                "text": "The same ruin. Mixed batches are the mistake",
                "right": false,
                "reply": "Mixed batches are a mistake only together with a layer that looks at the whole batch."
              },
              {
                "text": "It learns, as if the batches were separate",
                "right": true,
                "reply": "Right. Each image is normalised by itself, so its neighbours do not matter."
              },
              {
                "text": "It learns, but slower, because the batch is twice as large",
                "right": false,
                "reply": "The discriminator sees just as many images in a step as before, only in one pass."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "layer",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.normalisation=layer&discriminator.optimizer.rate=0.001&shown.mixed=true&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
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
                "text": "layer.frechet <= 0.8 * mixed.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "layer",
                  "figure": "frechet"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.8,
                  "run": "mixed",
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
            "html": "<p>Layer norm is also what a gradient penalty needs: a penalty on the slope at one image makes no sense where the output depends on the neighbours. Try to switch on a penalty together with batch norm in the discriminator, and this lab will refuse, with the reason.</p>"
          }
        ]
      },
      {
        "title": "What to take along",
        "parts": [
          {
            "kind": "text",
            "html": "<ul>\n<li>Batch norm makes the images of a batch see each other.</li>\n<li>In a discriminator, real and generated images therefore go in separate batches, in training as in teaching.</li>\n<li>Perfect beliefs on the training batches prove nothing. Ask the discriminator in the situation in which it is used.</li>\n<li>In the <em>generator</em>, batch norm sees generated images only and is harmless in this respect. With small networks on digits it made no difference that could be told from chance (docs/tricks.md: a Fréchet distance of 696 with it, 661 without, and the ranges overlap).</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 10
    }
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
    "slug": "blur-against-sharpness",
    "number": 16,
    "title": "Blur against sharpness: VAE, GAN, VAE-GAN",
    "lead": "One model paints fog, one paints gravel. A third one takes the best judge of pictures from the other two.",
    "group": "Side by side",
    "minutes": 11,
    "opening": "<p>VAEs are blurred and GANs are sharp. Everybody says so, and there is a reason. To see it quickly, the models here learn only one digit, the three, with small convolutional networks, and all for 300 steps of 32 images.</p>\n<p>The figure to watch is the <strong>sharpness</strong> of the samples: how strongly each pixel differs from its neighbours (the variance of the Laplacian). Real digits have about 0.18.</p>",
    "steps": [
      {
        "title": "Why a VAE paints fog",
        "parts": [
          {
            "kind": "text",
            "html": "<p>A VAE compares images <em>pixel by pixel</em>. Suppose the code says \"a three\", and the stroke may lie one pixel more to the left or to the right. The decoder does not know which. What should it paint?</p>\n<ul>\n<li>A sharp stroke on the left is perfect half of the time, and wrong twice in the other half: a stroke where none is, and none where one is.</li>\n<li>Half a stroke in both places is never right, and never very wrong.</li>\n</ul>\n<p>For a squared error or a cross-entropy the second is better. The best answer under uncertainty is the <strong>mean</strong>, and the mean of sharp images is a blurred one.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>Real digits have a sharpness of 0.18. What do the samples of the VAE have?</p>",
            "choices": [
              {
                "text": "About 0.18. It learns to imitate real images, sharpness included",
                "right": false,
                "reply": "Nothing in its loss asks for sharpness. It asks for the least error in each pixel, and that is another wish."
              },
              {
                "text": "Less than a third of that",
                "right": true,
                "reply": "Right. Where the decoder is unsure, it paints the mean."
              },
              {
                "text": "More, because of the random codes",
                "right": false,
                "reply": "The randomness is in the code, not in the pixels. What comes out of the decoder is smooth."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "vae",
              "text": "vae/conv&selection.classes=3&encoder.widths=8,16&decoder.widths=16,8&train.batch=32",
              "timeline": [],
              "until": 300,
              "watch": [
                "samples",
                "reconstruction",
                "bound"
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
                "text": "vae.sharpness <= 0.06",
                "left": {
                  "factor": 1.0,
                  "run": "vae",
                  "figure": "sharpness"
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
        "title": "Why a GAN does not",
        "parts": [
          {
            "kind": "text",
            "html": "<p>A GAN has no pixel to compare with. Its discriminator asks only: <em>could this be real?</em> A grey mist where a stroke should be could not. So the mean of two strokes is punished, and choosing one of them is not.</p>\n<p>Here is a GAN of convolutions of the same sizes.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>The GAN gets the same 300 steps. What will its samples be?</p>",
            "choices": [
              {
                "text": "Sharp threes. That is what GANs are for",
                "right": false,
                "reply": "In the end, yes. But its generator has never been shown where the strokes belong. It has to find that out from the discriminator's displeasure alone."
              },
              {
                "text": "Sharper than those of the VAE, and hardly threes",
                "right": true,
                "reply": "Right. Speckles are sharp too. The figure does not know the difference."
              },
              {
                "text": "Blurred threes, like those of the VAE",
                "right": false,
                "reply": "Blur is what the discriminator finds first. It would rather see anything else."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "gan",
              "text": "gan/dcgan&selection.classes=3&generator.widths=16,8&generator.hidden=128&discriminator.widths=8,16&discriminator.hidden=64",
              "timeline": [],
              "until": 300,
              "watch": [
                "samples",
                "variety",
                "loss"
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
                "text": "gan.sharpness >= 2.5 * vae.sharpness",
                "left": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "sharpness"
                },
                "operator": ">=",
                "right": {
                  "factor": 2.5,
                  "run": "vae",
                  "figure": "sharpness"
                },
                "measured": {
                  "seeds": 10,
                  "held": 9
                }
              },
              {
                "text": "gan.confident <= 0.3",
                "left": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "confident"
                },
                "operator": "<=",
                "right": 0.3,
                "measured": {
                  "seeds": 10,
                  "held": 9
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>Its sharpness may be near that of real digits, and a judge of digits is sure of almost none of its samples. That is a warning: <em>a figure of sharpness praises noise</em>. The VAE knows where the stroke is and does not dare to paint it. The GAN dares, and does not know where.</p>"
          }
        ]
      },
      {
        "title": "Let the discriminator compare",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Larsen et al. (2016) joined the two. An encoder, a decoder, and a discriminator. The discriminator does two jobs. It tells real from made. And its inner layers <span class=\"math math-inline\">D_l</span> serve as a better eye: two images are compared in <em>these features</em> instead of pixel by pixel.</p>\n<p><span class=\"math math-display\">L = \\tfrac12 \\lVert D_l(x) - D_l(\\tilde x) \\rVert^2 + D_{\\mathrm{KL}}\\bigl(q(z \\mid x) \\,\\Vert\\, p(z)\\bigr) + L_{\\text{GAN}}</span></p>\n<p>A stroke that is one pixel further to the right is a great difference in pixels. In features that answer to strokes it is a small one. And fog, which is a small difference in pixels, is now a large one.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>Encoder and decoder are those of the first run. What does the discriminator change?</p>",
            "choices": [
              {
                "text": "Samples and reconstructions get better in every figure",
                "right": false,
                "reply": "Not in every one. It no longer minimises the error of the pixels, so there is no reason why that should fall."
              },
              {
                "text": "The samples get sharper, and the error of the pixels does not get smaller",
                "right": true,
                "reply": "Right. It has stopped hedging. A stroke that is bold and one pixel off costs more in pixels than fog."
              },
              {
                "text": "Nothing. The divergence causes the blur, and it is still there",
                "right": false,
                "reply": "The divergence makes the code short, so the decoder is unsure. What it does when it is unsure is up to the way of comparing."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "both",
              "text": "vae-gan/conv&selection.classes=3&encoder.widths=8,16&decoder.widths=16,8&discriminator.widths=8,16&train.batch=32",
              "timeline": [],
              "until": 300,
              "watch": [
                "samples",
                "reconstruction",
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
                "text": "both.sharpness >= 1.6 * vae.sharpness",
                "left": {
                  "factor": 1.0,
                  "run": "both",
                  "figure": "sharpness"
                },
                "operator": ">=",
                "right": {
                  "factor": 1.6,
                  "run": "vae",
                  "figure": "sharpness"
                },
                "measured": {
                  "seeds": 10,
                  "held": 9
                }
              },
              {
                "text": "both.error >= 0.95 * vae.error",
                "left": {
                  "factor": 1.0,
                  "run": "both",
                  "figure": "error"
                },
                "operator": ">=",
                "right": {
                  "factor": 0.95,
                  "run": "vae",
                  "figure": "error"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "both.confident > gan.confident",
                "left": {
                  "factor": 1.0,
                  "run": "both",
                  "figure": "confident"
                },
                "operator": ">",
                "right": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "confident"
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
            "html": "<p>Bold strokes, with a grain from the young discriminator. And the judge is sure of more of them than of the GAN's: here an encoder shows the decoder where strokes belong.</p>\n<p>A step of this model is several times as expensive as one of the VAE. You noticed.</p>"
          }
        ]
      },
      {
        "title": "What it comes to in the end",
        "parts": [
          {
            "kind": "text",
            "html": "<p>300 steps are a first impression. In a longer run, 1,500 steps on all ten digits with larger networks (docs/results-autoencoders.md), the sharpness of the samples was 0.056 for the VAE and 0.134 for the VAE-GAN. The Fréchet distance, where less is better, was 214 against 122. And the error of the pixels was about the same: 0.0105 and 0.0109.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>Blur is not a lack of skill. It is the right answer to the question \"which pixel value has the least error?\"</li>\n<li>Whoever wants other pictures has to ask another question. A discriminator is a question that is learned.</li>\n<li>Sharp is not good. Read every figure beside the picture.</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 8
    }
  },
  {
    "slug": "pixel-by-pixel",
    "number": 17,
    "title": "PixelCNN, one pixel after the other",
    "lead": "No noise, no code, no opponent. A model that guesses the next pixel, 784 times, and can say exactly how likely an image is.",
    "group": "Pixel by pixel",
    "minutes": 10,
    "opening": "<p>A GAN draws and cannot tell you how probable a picture is. Here is a model that can, exactly. The idea is older than deep learning: to know the whole, guess each part from the parts before it.</p>",
    "steps": [
      {
        "title": "The chain rule",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Put the pixels in an order: row by row, each row from left to right. Then the probability of an image is a product, and this is no approximation:</p>\n<p><span class=\"math math-display\">p(x) = \\prod_{i=1}^{784} p(x_i \\mid x_1, \\dots, x_{i-1})</span></p>\n<p>Every factor is an easy question: <em>given what is above and to the left, is the next pixel white?</em> Take logarithms, and the product becomes a sum. What is left over is a price in <strong>nats</strong>:</p>\n<p><span class=\"math math-display\">-\\ln p(x) = -\\sum_i \\ln p(x_i \\mid x_{&lt;i})</span></p>\n<p>Less is better. Someone who knows nothing gives every pixel one half and pays <span class=\"math math-inline\">784 \\cdot \\ln 2 = 543</span> nats an image.</p>\n<p>The simplest model that obeys the chain rule is one logistic regression for each pixel, on all earlier pixels. It has a long name, a <em>fully visible belief net</em> (Neal, 1992; Frey, 1998), and no hidden layer at all.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>The pixels are black or white. How many nats does an image cost after 300 steps of this model?</p>",
            "choices": [
              {
                "text": "About 500. A logistic regression cannot draw digits",
                "right": false,
                "reply": "It need not draw anything. It only has to guess one pixel from its neighbours, and most pixels are like their neighbours."
              },
              {
                "text": "Between 100 and 200",
                "right": true,
                "reply": "Right. Most pixels of a digit are easy to guess. Only the edges cost."
              },
              {
                "text": "Nearly 0. It has 300,000 weights, it can know everything",
                "right": false,
                "reply": "Nobody can know everything here. Whether a stroke ends at this pixel or at the next one is up to the hand that wrote it. The best models known for digits like these still pay about 80 nats."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "regression",
              "text": "fvsbn",
              "timeline": [],
              "until": 300,
              "watch": [
                "likelihood",
                "surprise",
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
                "text": "regression.nats <= 200",
                "left": {
                  "factor": 1.0,
                  "run": "regression",
                  "figure": "nats"
                },
                "operator": "<=",
                "right": 200.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "regression.nats >= 100",
                "left": {
                  "factor": 1.0,
                  "run": "regression",
                  "figure": "nats"
                },
                "operator": ">=",
                "right": 100.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>The panel <em>What surprises the model</em> shows where the price is paid. The background is free. The edges of the strokes are not.</p>"
          }
        ]
      },
      {
        "title": "Many weights, or the same few again",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The regression has its own weights for every pixel, more than 300,000 in all. <strong>PixelCNN</strong> (van den Oord et al., 2016) uses a small convolution instead: the same few weights look at every place of the image.</p>\n<p>A convolution also looks at pixels that come <em>later</em>. That would be cheating: a model that sees the answer does not learn to guess. So the kernels are <strong>masked</strong>. Weights on later pixels are set to zero. The first layer also hides the pixel itself (mask A); the layers behind it may see their own place, because what stands there already is only about earlier pixels (mask B). The panel <em>The masks</em> shows them.</p>\n<p>Here is a tiny one: 601 weights. And it gets only 200 steps instead of 300.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>601 weights and 200 steps, against 300,000 weights and 300 steps. Who pays fewer nats?</p>",
            "choices": [
              {
                "text": "The regression. It has 500 times as many weights and more training",
                "right": false,
                "reply": "Each of its weights learns only from one pair of pixels. The weights of the convolution learn from 784 places of every image."
              },
              {
                "text": "About the same. Both only look at neighbours",
                "right": false,
                "reply": "The regression has to find out for every pixel anew that its neighbours matter. The convolution is told, and learns <em>how</em> they matter 784 times an image."
              },
              {
                "text": "The small PixelCNN",
                "right": true,
                "reply": "Right. A corner of a stroke is a corner everywhere. What it learns at one place it knows at all others."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "tiny",
              "text": "pixelcnn&predictor.width=4&predictor.blocks=2&predictor.places=false",
              "timeline": [],
              "until": 200,
              "watch": [
                "likelihood",
                "masks",
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
                "text": "tiny.nats <= 0.95 * regression.nats",
                "left": {
                  "factor": 1.0,
                  "run": "tiny",
                  "figure": "nats"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.95,
                  "run": "regression",
                  "figure": "nats"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "tiny.parameters <= 0.01 * regression.parameters",
                "left": {
                  "factor": 1.0,
                  "run": "tiny",
                  "figure": "parameters"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.01,
                  "run": "regression",
                  "figure": "parameters"
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
            "html": "<p>Look at the samples too. They have strokes, and hardly one is a digit. A good guess at the next pixel is a local matter; a digit is not. The likelihood is low long before the pictures are good.</p>"
          }
        ]
      },
      {
        "title": "The blind spot",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Stack masked convolutions, and each layer sees one pixel further. So the whole should see everything above, as far as it reaches. Should.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>Eight blocks of masked 3x3 convolutions. Which earlier pixels, within reach, does the prediction in the middle of the image <em>not</em> see?</p>",
            "choices": [
              {
                "text": "None. That is what stacking is for",
                "right": false,
                "reply": "Try to walk there. A mask lets you go left, and up, and up and one to the right. To go two to the right you have to go up two rows."
              },
              {
                "text": "Some on the left",
                "right": false,
                "reply": "To the left it is one step a layer in the same row. That is the easy side."
              },
              {
                "text": "Some on the right",
                "right": true,
                "reply": "Right. In the rows above, what lies far to the right cannot be reached: every step to the right costs a row."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "stacked",
              "text": "pixelcnn&predictor.width=4&predictor.blocks=8&predictor.places=false",
              "timeline": [],
              "until": 1,
              "watch": [
                "sight",
                "masks"
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
                "text": "stacked.blindPixels >= 20",
                "left": {
                  "factor": 1.0,
                  "run": "stacked",
                  "figure": "blindPixels"
                },
                "operator": ">=",
                "right": 20.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>One step was enough for this measurement. What a network can see is decided by its layers, not by training. Press on a pixel in the panel <em>What a pixel sees</em> and look for the missing wedge on the right.</p>"
          }
        ]
      },
      {
        "title": "Two stacks, no blind spot",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The cure came in the same year (van den Oord et al., 2016, <em>Conditional image generation with PixelCNN decoders</em>). Use <strong>two</strong> stacks of convolutions. The vertical one sees whole rows above, far to the right included, and needs no mask inside them. The horizontal one sees the rest of the row, and is handed what the vertical one knows. The layers are also gated: <span class=\"math math-inline\">\\tanh(a) \\cdot \\sigma(b)</span>, as in an LSTM.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "gated",
              "text": "pixelcnn/gated&predictor.width=4&predictor.blocks=8&predictor.places=false",
              "timeline": [],
              "until": 1,
              "watch": [
                "sight",
                "masks"
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
                "text": "gated.blindPixels <= 0",
                "left": {
                  "factor": 1.0,
                  "run": "gated",
                  "figure": "blindPixels"
                },
                "operator": "<=",
                "right": 0.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>No earlier pixel within reach is blind any more.</p>\n<p>What you can take with you:</p>\n<ul>\n<li>The chain rule turns a picture into 784 small guesses. The likelihood is exact, no bound and no opponent.</li>\n<li>The price is time: an image is drawn pixel by pixel, and no pixel can be drawn before the one above it. The panel <em>Drawing pixel by pixel</em> shows it.</li>\n<li>A low price in nats does not mean a beautiful picture. In a longer measured run (docs/results-autoregressive.md) real digits cost 93.8 nats, and an image that is all black costs 10.9. Nothing is as easy to guess as nothing. The panel <em>The known surprise</em> measures it for any run.</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 10
    }
  },
  {
    "slug": "four-families",
    "number": 18,
    "title": "Four families, one budget",
    "lead": "A mixture of Gaussians, a VAE, a GAN and a PixelCNN. Each gets a few seconds. Who draws the best digits?",
    "group": "Side by side",
    "minutes": 11,
    "opening": "<p>You have met four ways to make a machine that draws. Articles compare them after days of training on large computers. Here they get what your computer does in a few seconds, about the same for each. The result may surprise you, and it is a fair lesson about comparisons.</p>",
    "steps": [
      {
        "title": "The rules",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Everybody learns from the same 9,000 digits. Afterwards each draws 1,000 images, and two figures are taken:</p>\n<ul>\n<li>the <strong>Fréchet distance</strong> (Heusel et al., 2017): how different the samples are from real digits, as a crowd. It compares mean and covariance of what a small classifier sees in them, and notices bad digits as well as missing ones. Less is better; real digits against real digits have about 7;</li>\n<li>the <strong>sharpness</strong>: how strongly neighbouring pixels differ. Real digits have 0.18. Less is blur. <em>More</em> is no merit: it is noise.</li>\n</ul>\n<p>The first candidate has no network. It takes 32 principal components of the digits and describes what is left by 20 Gaussians, fitted by expectation and maximisation (Dempster et al., 1977). To draw is to choose a Gaussian and throw a die.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>A VAE, a GAN and a PixelCNN will get about the same few seconds. Who has the best Fréchet distance in the end?</p>",
            "choices": [
              {
                "text": "The GAN. GANs are known for the best pictures",
                "right": false,
                "reply": "With enough steps. A GAN has to play its game first, and in a few seconds it has hardly opened."
              },
              {
                "text": "The VAE. It has one loss that goes down steadily",
                "right": false,
                "reply": "It does, and that is worth something in a short time. But there is somebody who needs no steps downhill at all."
              },
              {
                "text": "The mixture of Gaussians",
                "right": true,
                "reply": "Right. It has far less to learn, and each of its iterations jumps to the best answer for the moment."
              },
              {
                "text": "The PixelCNN. It has the exact likelihood",
                "right": false,
                "reply": "It does, and its next pixel is often guessed well. But 784 good guesses are not yet one good digit."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "mixture",
              "text": "density/digits",
              "timeline": [],
              "until": 5,
              "watch": [
                "samples",
                "variety",
                "clusters"
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
                "text": "mixture.frechet <= 250",
                "left": {
                  "factor": 1.0,
                  "run": "mixture",
                  "figure": "frechet"
                },
                "operator": "<=",
                "right": 250.0,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "mixture.sharpness <= 0.09",
                "left": {
                  "factor": 1.0,
                  "run": "mixture",
                  "figure": "sharpness"
                },
                "operator": "<=",
                "right": 0.09,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>Digits, at once, all ten. All of them blurred: whatever 32 components cannot draw, no sample has.</p>"
          }
        ]
      },
      {
        "title": "The VAE",
        "parts": [
          {
            "kind": "text",
            "html": "<p>Encoder and decoder with one hidden layer of 128 units, a code of 20 numbers.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "vae",
              "text": "vae/mlp&encoder.widths=128&decoder.widths=128",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "variety",
                "bound"
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
                "text": "vae.frechet >= 2 * mixture.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "vae",
                  "figure": "frechet"
                },
                "operator": ">=",
                "right": {
                  "factor": 2.0,
                  "run": "mixture",
                  "figure": "frechet"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "vae.sharpness <= 0.09",
                "left": {
                  "factor": 1.0,
                  "run": "vae",
                  "figure": "sharpness"
                },
                "operator": "<=",
                "right": 0.09,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              }
            ]
          },
          {
            "kind": "text",
            "html": "<p>Blurred as well, for another reason. The code costs, so it is short; and whoever does not know exactly where a stroke was is best off painting the mean of all possibilities.</p>"
          }
        ]
      },
      {
        "title": "The GAN",
        "parts": [
          {
            "kind": "text",
            "html": "<p>The same number of steps, two small networks.</p>"
          },
          {
            "kind": "predict",
            "question": "<p>What will the sharpness of the GAN's samples be? Real digits have 0.18, the VAE is far below.</p>",
            "choices": [
              {
                "text": "A little below 0.18. GANs are sharp, but it is not finished",
                "right": false,
                "reply": "You expect it to come from below, as the VAE does. It comes from the other side."
              },
              {
                "text": "Just 0.18. The discriminator would notice anything else",
                "right": false,
                "reply": "It does notice, and says so. But the generator cannot yet do anything about it."
              },
              {
                "text": "Far above 0.18",
                "right": true,
                "reply": "Right. The figure counts every sudden change from pixel to pixel. These are speckles, not strokes."
              }
            ]
          },
          {
            "kind": "run",
            "run": {
              "name": "gan",
              "text": "gan/mlp&generator.widths=128,256&generator.optimizer.rate=0.001&discriminator.widths=256,128&discriminator.optimizer.rate=0.001&train.batch=32",
              "timeline": [],
              "until": 400,
              "watch": [
                "samples",
                "variety",
                "loss"
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
                "text": "gan.frechet >= 2 * mixture.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "frechet"
                },
                "operator": ">=",
                "right": {
                  "factor": 2.0,
                  "run": "mixture",
                  "figure": "frechet"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "gan.sharpness >= 0.25",
                "left": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "sharpness"
                },
                "operator": ">=",
                "right": 0.25,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "gan.sharpness >= 4 * vae.sharpness",
                "left": {
                  "factor": 1.0,
                  "run": "gan",
                  "figure": "sharpness"
                },
                "operator": ">=",
                "right": {
                  "factor": 4.0,
                  "run": "vae",
                  "figure": "sharpness"
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
            "html": "<p>Remember it for every table of results: one figure alone can be cheated without any intention. Blur is a mistake that looks careful. Speckle is a mistake that looks sharp.</p>"
          }
        ]
      },
      {
        "title": "The PixelCNN",
        "parts": [
          {
            "kind": "text",
            "html": "<p>601 weights that guess one pixel after the other.</p>"
          },
          {
            "kind": "run",
            "run": {
              "name": "pixels",
              "text": "pixelcnn&predictor.width=4&predictor.blocks=2&predictor.places=false",
              "timeline": [],
              "until": 150,
              "watch": [
                "samples",
                "likelihood",
                "surprise"
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
                "text": "pixels.frechet >= 2 * mixture.frechet",
                "left": {
                  "factor": 1.0,
                  "run": "pixels",
                  "figure": "frechet"
                },
                "operator": ">=",
                "right": {
                  "factor": 2.0,
                  "run": "mixture",
                  "figure": "frechet"
                },
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "pixels.sharpness >= 0.25",
                "left": {
                  "factor": 1.0,
                  "run": "pixels",
                  "figure": "sharpness"
                },
                "operator": ">=",
                "right": 0.25,
                "measured": {
                  "seeds": 10,
                  "held": 10
                }
              },
              {
                "text": "pixels.parameters <= 0.01 * gan.parameters",
                "left": {
                  "factor": 1.0,
                  "run": "pixels",
                  "figure": "parameters"
                },
                "operator": "<=",
                "right": {
                  "factor": 0.01,
                  "run": "gan",
                  "figure": "parameters"
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
            "html": "<p>It is sharp, because its pixels are black or white and nothing between. Its strokes are good locally. What they add up to, nobody told it.</p>"
          }
        ]
      },
      {
        "title": "So is the oldest the best?",
        "parts": [
          {
            "kind": "text",
            "html": "<p>In this race, yes. But ask what happens when everybody gets more time.</p>\n<p>The mixture has arrived. After 30 iterations its Fréchet distance was 140 (docs/results-classical.md), and you saw how near it is to that already. What is missing are not iterations: 20 Gaussians in 32 components cannot say more.</p>\n<p>The networks have not arrived. In longer runs, measured elsewhere in this project (docs/results-gans.md, docs/results-autoencoders.md), a convolutional GAN came to 23 in a few minutes, and a VAE with 400 hidden units to 183. So the GAN overtook the mixture, and the VAE had not done so when it was stopped.</p>\n<p>So a comparison has to say its budget, its size and its figure. And there is more to a model than its pictures:</p>\n<table><thead><tr><th></th><th>draws at once</th><th>likelihood of an image</th><th>code of an image</th><th>needs</th></tr></thead><tbody>\n<tr><td>mixture of Gaussians</td><td>yes</td><td>yes, of the components</td><td>yes, linear</td><td>a good linear code</td></tr>\n<tr><td>VAE</td><td>yes</td><td>a bound</td><td>yes</td><td>a price for the code</td></tr>\n<tr><td>GAN</td><td>yes</td><td>no</td><td>no</td><td>a balanced opponent</td></tr>\n<tr><td>PixelCNN</td><td>no, pixel by pixel</td><td>exact</td><td>no</td><td>patience</td></tr>\n</tbody></table>\n<p>What you can take with you:</p>\n<ul>\n<li>Begin with a simple method. It may win, and if it loses you know by how much.</li>\n<li>No figure alone. Look at the samples.</li>\n<li>Choose the family by what you need to <em>ask</em> it.</li>\n</ul>"
          }
        ]
      }
    ],
    "measured": {
      "seeds": 10,
      "held": 10
    }
  }
];
