/** The generated modules, where they have not been generated yet. */
declare module '*/cpu/genlab.js';
declare module '*/webgpu/genlab.js';
