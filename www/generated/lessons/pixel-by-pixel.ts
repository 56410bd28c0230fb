// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
