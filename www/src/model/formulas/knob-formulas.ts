/** The formula behind a setting, where one says more than words. */

const rows: readonly (readonly [RegExp, string])[] = [
  [/^loss\.realLabel$/, 'D(x)\\to a,\\quad a=0.9\\text{ instead of }1'],
  [/^loss\.fakeLabel$/, 'D(G(z))\\to b,\\quad b=0.1\\text{ instead of }0'],
  [/^loss\.flipped$/, 'y\\leftarrow 1-y\\text{ with probability }p'],
  [/^loss\.margin$/, '\\max(0,\\,m-D(G(z)))'],
  [/^loss\.diversity$/, '\\gamma=\\mathbb{E}\\,D(G(z))\\,/\\,\\mathbb{E}\\,D(x)'],
  [/^loss\.controller$/, 'k\\leftarrow k+\\lambda_k\\bigl(\\gamma\\,\\mathbb{E}D(x)-\\mathbb{E}D(G(z))\\bigr)'],
  [/^loss\.featureMatching$/, '\\lambda\\,\\bigl\\lVert\\mathbb{E}_x h(x)-\\mathbb{E}_z h(G(z))\\bigr\\rVert^2'],
  [/^loss\.penalty\.weight$/, '\\lambda\\,\\mathbb{E}\\bigl(\\lVert\\nabla D(\\hat{x})\\rVert-1\\bigr)^2'],
  [/^loss\.penalty\.points$/, '\\hat{x}=\\varepsilon x+(1-\\varepsilon)G(z),\\quad\\varepsilon\\sim U(0,1)'],
  [/^loss\.penalty\.oneSided$/, '\\max(0,\\,\\lVert\\nabla D\\rVert-t)^2'],
  [/^shown\.noise$/, 'x+\\sigma\\,\\epsilon,\\quad\\epsilon\\sim\\mathcal{N}(0,1)'],
  [/^shown\.packing$/, 'D(x_1,\\dots,x_m)'],
  [/\.spectralNorm$/, 'W\\,/\\,\\sigma_1(W)'],
  [/\.normalisation$/, '\\gamma\\,\\frac{h-\\mathbb{E}h}{\\sqrt{\\operatorname{Var}h+\\epsilon}}+\\beta'],
  [/\.slope$/, '\\max(s\\,h,\\,h)'],
  [/\.dropout$/, 'h\\cdot m/(1-p),\\quad m\\sim\\text{Bernoulli}(1-p)'],
  [/\.optimizer\.rate$/, '\\theta\\leftarrow\\theta-\\eta\\,\\hat{m}\\,/\\,(\\sqrt{\\hat{v}}+\\epsilon)'],
  [/\.optimizer\.beta1$/, 'm\\leftarrow\\beta_1 m+(1-\\beta_1)\\,g'],
  [/\.optimizer\.beta2$/, 'v\\leftarrow\\beta_2 v+(1-\\beta_2)\\,g^2'],
  [/\.optimizer\.momentum$/, 'm\\leftarrow\\mu\\,m+g'],
  [/\.optimizer\.clipGradient$/, 'g\\leftarrow g\\cdot\\min(1,\\,c/\\lVert g\\rVert)'],
  [/\.optimizer\.clipWeights$/, 'w\\leftarrow\\operatorname{clip}(w,-c,c)'],
  [/\.optimizer\.average$/, '\\bar\\theta\\leftarrow\\beta\\bar\\theta+(1-\\beta)\\theta'],
];

/** The formula of a setting in TeX, or null. */
export function knobFormula(path: string): string | null {
  return rows.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
