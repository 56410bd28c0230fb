//! Points are drawn as points, by every command that draws.

use std::fs;
use std::path::Path;

use crate::program::{TINY, folder, genlab, succeed, train};

/// The width and height of a picture, and how many of its pixels are white, grey and black.
fn picture(path: &Path) -> ((u32, u32), [usize; 3]) {
    let decoder = png::Decoder::new(std::io::BufReader::new(fs::File::open(path).unwrap()));
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let count = |kind: fn(&u8) -> bool| pixels.iter().filter(|pixel| kind(pixel)).count();
    let counts = [
        count(|&pixel| pixel == 255),
        count(|&pixel| (1..255).contains(&pixel)),
        count(|&pixel| pixel == 0),
    ];
    ((frame.width, frame.height), counts)
}

/// A picture with `points` points of four pixels, which may lie over each other.
fn assert_points(path: &Path, points: usize) {
    let (size, [white, grey, _]) = picture(path);
    assert_eq!((size, grey), ((448, 448), 0), "{}", path.display());
    assert!(
        (4..=4 * points).contains(&white),
        "{}: {white}",
        path.display()
    );
}

#[test]
fn a_run_in_the_plane_is_drawn_in_the_plane() {
    let folder = folder("points");
    for (name, more) in [
        ("gan", &["gan/mlp", "data=ring"][..]),
        ("classes", &["gan/cgan", "data=ring"]),
        ("categories", &["gan/infogan", "data=moons"]),
        ("density", &["k-means", "data=moons"]),
    ] {
        let out = train(
            &folder,
            name,
            &[more, &["--steps", "2", "--samples", "3"]].concat(),
        );
        assert_points(&out.join("samples.png"), 700);
        let array = fs::read(out.join("samples.npy")).unwrap();
        assert_eq!(npyz::NpyFile::new(&array[..]).unwrap().shape(), [3, 2]);
        let checkpoint = out.join("checkpoint.safetensors");
        let checkpoint = checkpoint.to_str().unwrap();
        let (drawn, array) = (folder.join("drawn.PNG"), folder.join("drawn.Npy"));
        let draw = |more: &[&str], out: &Path| {
            let arguments = ["sample", checkpoint, "--out", out.to_str().unwrap()];
            genlab(&[&arguments[..], more].concat())
        };
        assert!(draw(&["--count", "5"], &drawn).status.success(), "{name}");
        assert_points(&drawn, 5);
        // Ways between latents, and along a code: points too, or a refusal, never black pictures.
        for (more, count) in [(["--between", "4"], 16), (["--code", "0"], 100)] {
            fs::write(&drawn, "").unwrap();
            if draw(&more, &drawn).status.success() {
                assert_points(&drawn, count);
                assert!(draw(&more, &array).status.success());
                let array = fs::read(&array).unwrap();
                let shape = npyz::NpyFile::new(&array[..]).unwrap().shape().to_vec();
                assert_eq!(shape, [count as u64, 2], "{name} {more:?}");
            } else {
                assert_eq!(
                    draw(&more, &drawn).status.code(),
                    Some(2),
                    "{name} {more:?}"
                );
            }
        }
    }
    // A GAN has latents to go between: there it is no refusal.
    let checkpoint = folder.join("gan/checkpoint.safetensors");
    let way = folder.join("way.png");
    let [checkpoint, out] = [&checkpoint, &way].map(|path| path.to_str().unwrap());
    succeed(&["sample", checkpoint, "--between", "10", "--out", out]);
    assert_points(&way, 100);
}

#[test]
fn images_are_drawn_in_a_grid_as_ever() {
    let folder = folder("points-images");
    let out = train(&folder, "run", &[&TINY[..], &["--steps", "1"]].concat());
    assert_eq!(
        picture(&out.join("samples.png")).0,
        (8 * 29 + 1, 8 * 29 + 1)
    );
}
