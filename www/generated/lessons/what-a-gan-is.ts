// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
