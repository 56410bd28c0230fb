// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
