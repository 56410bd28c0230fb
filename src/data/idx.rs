//! The format of the original MNIST files: IDX, plain or compressed with gzip.
//!
//! An IDX file of bytes starts with `00 00 08 d`, where `d` is the number of dimensions, then the
//! `d` sizes as big-endian 32-bit numbers, then the bytes. Images have three dimensions (count,
//! rows, columns), labels one.

use std::io::Read as _;

use flate2::read::MultiGzDecoder;

use super::CLASSES;
use super::kind_of;

/// No file may be larger than this when unpacked: four times all of MNIST.
const LIMIT: u64 = 256 << 20;
const IMAGE_MAGIC: u32 = 0x0000_0803;
const LABEL_MAGIC: u32 = 0x0000_0801;
/// The side of an image in pixels.
pub(super) const SIDE: usize = 28;

/// A data file that cannot be used, and where the problem is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct IdxError {
    /// Which file.
    pub file: String,
    /// What is wrong with it.
    pub problem: IdxProblem,
}

/// What can be wrong with a data file. Offsets count bytes of the unpacked file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdxProblem {
    /// It is not an IDX file of images or labels at all.
    #[error(
        "not an image or label file: the number at byte 0 is 0x{found:08x}; images start with 0x00000803, labels with 0x00000801"
    )]
    Magic {
        /// The number at the start.
        found: u32,
    },
    /// It is something else, which its first bytes tell.
    #[error(
        "it is {kind}; what is needed is a file of images or labels in MNIST's format (IDX), which starts with 0x00000803 or 0x00000801"
    )]
    Foreign {
        /// What it is.
        kind: &'static str,
    },
    /// Images were expected, and these are labels, or the other way round.
    #[error("this file holds {found}, where a file of {expected} is needed (byte 0)")]
    Kind {
        /// What it holds.
        found: &'static str,
        /// What is needed.
        expected: &'static str,
    },
    /// It ends too early.
    #[error("cut off: it ends at byte {found}, but its header promises {expected} bytes")]
    Truncated {
        /// Where it ends.
        found: u64,
        /// Where it should end.
        expected: u64,
    },
    /// It goes on after its end.
    #[error("too long: its header promises {expected} bytes, but more follow at byte {expected}")]
    Oversized {
        /// Where it should end.
        expected: u64,
    },
    /// The images have another size.
    #[error("its images are {rows}x{columns} pixels (bytes 8 to 15), but 28x28 is needed")]
    Size {
        /// The number of rows.
        rows: u32,
        /// The number of columns.
        columns: u32,
    },
    /// It is larger than can be held.
    #[error("unpacked, it is larger than {LIMIT} bytes: four times all of MNIST")]
    Large,
    /// It promises nothing, or more than can be held.
    #[error("its header promises {count} items (bytes 4 to 7); 1 to 300,000 can be used")]
    Count {
        /// What it promises.
        count: u32,
    },
    /// The gzip stream is broken.
    #[error("the gzip stream is broken after byte {offset} of the unpacked file: {reason}")]
    Gzip {
        /// How far it could be unpacked.
        offset: u64,
        /// What the decoder says.
        reason: String,
    },
    /// The two files do not belong together.
    #[error("{labels} labels do not go with {images} images")]
    Mismatch {
        /// The number of images.
        images: usize,
        /// The number of labels.
        labels: usize,
    },
    /// A label is not a class.
    #[error("the label at byte {offset} is {found}; labels are 0 to 9")]
    Label {
        /// Where the label is.
        offset: u64,
        /// What it is.
        found: u8,
    },
}

/// What a file holds.
pub(super) enum Contents {
    /// Images of 28x28 pixels, 784 bytes each.
    Images(Vec<u8>),
    /// Labels from 0 to 9, one byte each.
    Labels(Vec<u8>),
}

impl Contents {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Images(_) => "images",
            Self::Labels(_) => "labels",
        }
    }
}

/// Unpacks `bytes` if they are compressed, all members of a gzip file one after another.
///
/// # Errors
/// A broken gzip stream, with the offset up to which it could be unpacked, or one that is too large.
pub(super) fn unpack(bytes: &[u8]) -> Result<Vec<u8>, IdxProblem> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes.to_vec());
    }
    let mut unpacked = Vec::new();
    let outcome = MultiGzDecoder::new(bytes)
        .take(LIMIT + 1)
        .read_to_end(&mut unpacked);
    match outcome {
        Ok(read) if read as u64 > LIMIT => Err(IdxProblem::Large),
        Ok(_) => Ok(unpacked),
        Err(error) => Err(IdxProblem::Gzip {
            offset: unpacked.len() as u64,
            reason: error.to_string(),
        }),
    }
}

/// Reads one array at the start of `bytes` and returns it with what follows.
///
/// # Errors
/// What is wrong with the header, the length, or a label.
pub(super) fn read(bytes: &[u8]) -> Result<(Contents, &[u8]), IdxProblem> {
    if bytes.is_empty() {
        return Err(IdxProblem::Foreign { kind: "empty" });
    }
    let magic = word(bytes, 0, 4)?;
    let dimensions = match magic {
        IMAGE_MAGIC => 3,
        LABEL_MAGIC => 1,
        found => {
            return Err(match kind_of(bytes) {
                Some(kind) => IdxProblem::Foreign { kind },
                None => IdxProblem::Magic { found },
            });
        }
    };
    let header = 4 + 4 * dimensions;
    let count = word(bytes, 4, header as u64)?;
    if !(1..=300_000).contains(&count) {
        return Err(IdxProblem::Count { count });
    }
    if magic == LABEL_MAGIC {
        let (labels, rest) = body(bytes, header, count as usize)?;
        check_labels(labels, header)?;
        return Ok((Contents::Labels(labels.to_vec()), rest));
    }
    let rows = word(bytes, 8, header as u64)?;
    let columns = word(bytes, 12, header as u64)?;
    if (rows as usize, columns as usize) != (SIDE, SIDE) {
        return Err(IdxProblem::Size { rows, columns });
    }
    let (pixels, rest) = body(bytes, header, count as usize * SIDE * SIDE)?;
    Ok((Contents::Images(pixels.to_vec()), rest))
}

/// Reads a file that holds one array and nothing else.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read_file(bytes: &[u8]) -> Result<Contents, IdxProblem> {
    let unpacked = unpack(bytes)?;
    match read(&unpacked)? {
        (contents, []) => Ok(contents),
        (_, rest) => Err(IdxProblem::Oversized {
            expected: (unpacked.len() - rest.len()) as u64,
        }),
    }
}

fn word(bytes: &[u8], offset: usize, header: u64) -> Result<u32, IdxProblem> {
    bytes
        .get(offset..offset + 4)
        .and_then(|word| word.try_into().ok())
        .map(u32::from_be_bytes)
        .ok_or(IdxProblem::Truncated {
            found: bytes.len() as u64,
            expected: header,
        })
}

fn body(bytes: &[u8], header: usize, length: usize) -> Result<(&[u8], &[u8]), IdxProblem> {
    bytes[header..]
        .split_at_checked(length)
        .ok_or(IdxProblem::Truncated {
            found: bytes.len() as u64,
            expected: (header + length) as u64,
        })
}

fn check_labels(labels: &[u8], header: usize) -> Result<(), IdxProblem> {
    match labels
        .iter()
        .position(|&label| usize::from(label) >= CLASSES)
    {
        Some(index) => Err(IdxProblem::Label {
            offset: (header + index) as u64,
            found: labels[index],
        }),
        None => Ok(()),
    }
}
