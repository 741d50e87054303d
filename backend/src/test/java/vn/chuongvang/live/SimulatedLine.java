package vn.chuongvang.live;

/** One connection of a phone or a desk. Downwards in order, until it breaks. */
final class SimulatedLine {

    private final Simulation world;
    final SimulatedServer server;
    private final Runnable lost;
    private long lastArrival;
    private boolean broken;

    /** Up to which position the server has sent everything. */
    long seq;

    /**
     * @param lost the client has noticed that it is broken
     */
    SimulatedLine(Simulation world, SimulatedServer server, Runnable lost) {
        this.world = world;
        this.server = server;
        this.lost = lost;
    }

    boolean isBroken() {
        return broken;
    }

    /** What is on its way does not arrive. */
    void breaks() {
        if (!broken) {
            broken = true;
            world.agenda.after(world.luck.millis(10, 2_500), lost);
        }
    }

    /** Part of an ordered stream. */
    void down(Runnable heard) {
        if (broken) {
            return;
        }
        if (world.weather.breaksLine()) {
            world.agenda.after(world.weather.networkTrip(), this::breaks);
        }
        lastArrival = Math.max(lastArrival, world.agenda.now() + world.weather.networkTrip());
        world.agenda.at(
                lastArrival,
                () -> {
                    if (!broken) {
                        heard.run();
                    }
                });
    }

    /** Out of order, twice, or never. */
    void up(Runnable work) {
        if (broken && world.luck.happens(0.5)) {
            return;
        }
        if (!world.weather.losesWord()) {
            world.agenda.after(world.weather.networkTrip(), () -> server.whenAwake(work));
        }
        if (world.weather.losesWord()) {
            world.agenda.after(world.weather.networkTrip(), () -> server.whenAwake(work));
        }
    }
}
