package vn.chuongvang.rehearsal.person;

import java.util.random.RandomGenerator;

/**
 * What makes one simulated contestant differ from the next.
 *
 * @param skill chance to know the answer of the first question
 * @param fade how much of that is gone at the last question: they get harder
 * @param changesMind chance to tap a second time
 * @param dropsOut chance per question that the phone loses its connection in the middle of it
 */
public record Persona(
        double skill,
        double fade,
        ThinkingTime thinking,
        NetworkProfile network,
        double changesMind,
        double dropsOut) {

    /** One of a mixed hall: good and weak, on Wi-Fi and on a crowded cell. */
    public static Persona drawn(RandomGenerator random) {
        double skill = Math.clamp(0.93 + 0.06 * random.nextGaussian(), 0.55, 0.995);
        double network = random.nextDouble();
        return new Persona(
                skill,
                0.25,
                new ThinkingTime.Human(),
                network < 0.55
                        ? NetworkProfile.WIFI
                        : network < 0.80
                                ? NetworkProfile.GOOD_3G
                                : network < 0.95
                                        ? NetworkProfile.CROWDED_3G
                                        : NetworkProfile.EDGE_2G,
                0.12,
                0.02);
    }

    /**
     * Somebody for long shows under fire: knows much, changes their mind, sits on a mixed network.
     */
    public static Persona steady(RandomGenerator random) {
        Persona drawn = drawn(random);
        return new Persona(
                0.97, 0, drawn.thinking(), drawn.network(), drawn.changesMind(), drawn.dropsOut());
    }

    public boolean knows(int question, int of, RandomGenerator random) {
        double progress = of <= 1 ? 0 : (double) (question - 1) / (of - 1);
        return random.nextDouble() < skill - fade * progress;
    }

    public Persona on(NetworkProfile other) {
        return new Persona(skill, fade, thinking, other, changesMind, dropsOut);
    }
}
