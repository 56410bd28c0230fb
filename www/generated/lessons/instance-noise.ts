// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
