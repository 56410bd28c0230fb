// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
