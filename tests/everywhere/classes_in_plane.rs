//! Points of a distribution in the plane have classes, and models can be asked for them.

use burn::tensor::Device;
use genlab::data::{Plane, Point};
use genlab::random::{Chance, Purpose};
use genlab::session::{DrawFrom, DrawRequest, Labels, Session};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{advance, images};

const SMALL: &str = "train.batch=64&generator.widths=32,32&discriminator.widths=32,32\
    &generator.optimizer.rate=0.003&discriminator.optimizer.rate=0.003";

fn drawn(plane: &Plane) -> Vec<(Point, u8)> {
    let mut stream = Chance::new(1).stream(Purpose::Points, 0);
    (0..2000).map(|_| plane.draw(&mut stream)).collect()
}

fn open(text: &str) -> Session {
    Session::open(&format!("{text}&{SMALL}"), images(), &Device::flex()).unwrap()
}

async fn labels(session: &mut Session) -> Labels {
    session.labels(200).await.unwrap()
}

#[wasm_bindgen_test(unsupported = test)]
fn a_class_of_the_ring_is_a_spot_and_of_the_grid_a_column() {
    for ([x, y], class) in drawn(&Plane::Ring) {
        // Spot k is at k eighths of a turn; five deviations of 0.0141 around it.
        let turn = std::f64::consts::TAU * f64::from(class) / 8.0;
        let (x, y) = (
            x - 1.414_427 * libm::cos(turn),
            y - 1.414_427 * libm::sin(turn),
        );
        assert!(libm::hypot(x, y) < 0.0707);
    }
    for ([x, _], class) in drawn(&Plane::Grid) {
        // Columns are 2 / 2.828 apart, the middle one at 0.
        let column = 0.707_214 * (f64::from(class) - 2.0);
        assert!((x - column).abs() < 0.0884);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_class_of_the_others_is_a_part_of_their_shape() {
    for ([x, y], class) in drawn(&Plane::Gaussian) {
        assert_eq!(
            class,
            [[0, 1], [2, 3]][usize::from(y < 0.0)][usize::from(x < 0.0)]
        );
    }
    for ([x, _], class) in drawn(&Plane::Line) {
        // From -1.2 to 1.2 in fifths of 0.48, with noise of 0.02.
        let start = -1.2 + 0.48 * f64::from(class);
        assert!((start - 0.1..start + 0.58).contains(&x));
    }
    for ([_, y], class) in drawn(&Plane::Moons) {
        // The upper half circle ends at -0.25, the lower one at 0.25.
        assert!(if class == 0 { y > -0.5 } else { y < 0.5 });
    }
    for plane in [
        Plane::Ring,
        Plane::Grid,
        Plane::Line,
        Plane::Moons,
        Plane::Spiral,
        Plane::Gaussian,
    ] {
        let found: std::collections::BTreeSet<u8> = drawn(&plane).iter().map(|one| one.1).collect();
        let expected = 0..plane.classes().unwrap() as u8;
        assert!(found.into_iter().eq(expected), "{plane:?}");
    }
    assert_eq!(Plane::points(&[1, 2]).classes(), None);
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn only_classes_that_there_are_can_be_drawn_in_turn() {
    let mut session = open("gan/cgan&data=ring");
    let request = DrawRequest {
        count: 10,
        from: DrawFrom::Panel,
        classes: None,
    };
    let drawn = session.draw(request).await.unwrap();
    assert_eq!(drawn.labels.unwrap(), [0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
    let real = session.real(5).await.unwrap();
    assert_eq!(real.labels.map(|labels| labels.len()), Some(5));
}

#[wasm_bindgen_test(unsupported = tokio::test)]
async fn points_learn_to_be_where_they_are_asked_to_be() {
    for preset in ["gan/cgan", "gan/acgan"] {
        let mut session = open(&format!("{preset}&data=ring"));
        let before = labels(&mut session).await;
        advance(&mut session, 150).await;
        let after = labels(&mut session).await;
        assert!(before.asked < 0.4, "{preset}: {}", before.asked);
        assert!(after.asked > 0.7, "{preset}: {}", after.asked);
        assert_eq!(after.read.is_some(), preset == "gan/acgan");
        assert_eq!(after.assignment, None);
    }
}
