//! Promises that only the native program makes: the command line, the files, the source tree.

#![cfg(not(target_arch = "wasm32"))]
#![expect(missing_docs, reason = "tests are named by what they promise")]

mod architecture;
mod command_line;
mod original_files;
mod packed_digits;
