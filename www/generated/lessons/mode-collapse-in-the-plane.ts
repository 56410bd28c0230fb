// Made from the lessons by `genlab lessons write`. Do not edit.
import type { Lesson } from '../../src/model/lesson';

export const lesson: Lesson = {
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
};
