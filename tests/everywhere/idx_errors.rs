//! A data file that cannot be used is refused with what is wrong and at which byte.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use genlab::data::Dataset;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{idx_images, idx_labels};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn images() -> Vec<u8> {
    idx_images(2, 28, 28, &(0..1568).map(|i| i as u8).collect::<Vec<_>>())
}

fn labels() -> Vec<u8> {
    idx_labels(2, &[3, 9])
}

fn refused(first: &[u8], second: &[u8], sentence: &str) {
    let error = Dataset::idx(first, second, "test").unwrap_err().to_string();
    assert_eq!(error, sentence);
}

#[wasm_bindgen_test(unsupported = test)]
fn a_good_pair_is_read_plain_or_compressed_in_either_order() {
    for (first, second) in [
        (images(), labels()),
        (labels(), images()),
        (gzip(&images()), gzip(&labels())),
        (gzip(&images()), labels()),
    ] {
        let data = Dataset::idx(&first, &second, "test").unwrap();
        assert_eq!((data.count(), data.labels()), (2, &[3u8, 9][..]));
        assert_eq!(data.image(1)[..3], [16, 17, 18]);
        assert_eq!(data.class_sizes(), [0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
        assert_eq!(data.pixels(1, 5).len(), 784);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn packed_digits_are_images_and_then_labels() {
    let packed = gzip(&[images(), labels()].concat());
    assert_eq!(Dataset::packed(&packed).unwrap().count(), 2);
    let error = Dataset::packed(&packed[..40]).unwrap_err().to_string();
    assert!(
        error.starts_with("the packaged digits: the gzip stream is broken"),
        "{error}"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn each_kind_of_damage_has_its_sentence() {
    let good = labels();
    refused(
        &images()[..1000],
        &good,
        "first file: cut off: it ends at byte 1000, but its header promises 1584 bytes",
    );
    refused(
        &images()[..9],
        &good,
        "first file: cut off: it ends at byte 9, but its header promises 16 bytes",
    );
    refused(
        &[images(), vec![0]].concat(),
        &good,
        "first file: too long: its header promises 1584 bytes, but more follow at byte 1584",
    );
    refused(
        &[7, 0, 255, 254],
        &good,
        "first file: not an image or label file: the number at byte 0 is 0x0700fffe; images start with 0x00000803, labels with 0x00000801",
    );
    refused(
        &idx_images(1, 32, 30, &[0; 960]),
        &good,
        "first file: its images are 32x30 pixels (bytes 8 to 15), but 28x28 is needed",
    );
    refused(
        &idx_images(0, 28, 28, &[]),
        &good,
        "first file: its header promises 0 items (bytes 4 to 7); 1 to 300,000 can be used",
    );
    refused(
        &images(),
        &idx_labels(3, &[1, 2, 3]),
        "the two files: 3 labels do not go with 2 images",
    );
    refused(
        &images(),
        &idx_labels(2, &[1, 10]),
        "second file: the label at byte 9 is 10; labels are 0 to 9",
    );
    refused(
        &images(),
        &images(),
        "the two files: this file holds images, where a file of labels is needed (byte 0)",
    );
    refused(
        &labels(),
        &labels(),
        "the two files: this file holds labels, where a file of images is needed (byte 0)",
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_no_data_file_is_called_by_its_name() {
    for (bytes, name) in [
        (&b""[..], "empty"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"RIFF\0\0\0\0WEBPVP8", "a WebP image"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\x93NUMPY\x01\0", "a NumPy array"),
        (b"\n<!DOCTYPE html><title>404", "a web page"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (b"label,pixel0\n5,0\n", "text"),
        ("grün".as_bytes(), "text"),
        (&[200, 1, 0, 0, 0, 0, 0, 0, b'{', b'"'], "a checkpoint"),
    ] {
        // As it is, and compressed.
        for bytes in [bytes, &gzip(bytes)] {
            let error = Dataset::idx(bytes, &labels(), "test").unwrap_err();
            let error = error.to_string();
            let start = format!("first file: it is {name}");
            assert!(error.starts_with(&start), "{error}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn all_members_of_a_gzip_file_are_read() {
    let images = images();
    for at in [1, 700, images.len() - 1] {
        let (one, other) = images.split_at(at);
        let members = [gzip(one), gzip(&[]), gzip(other)].concat();
        let data = Dataset::idx(&members, &gzip(&labels()), "test").unwrap();
        assert_eq!(data.image(1)[..3], [16, 17, 18], "cut at {at}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_broken_gzip_stream_says_how_far_it_went() {
    let whole = gzip(&images());
    let cut = &whole[..whole.len() / 2];
    let error = Dataset::idx(cut, &labels(), "test")
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("first file: the gzip stream is broken after byte "),
        "{error}"
    );
}
