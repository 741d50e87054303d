package vn.chuongvang.live;

/**
 * Hears of rooms only where their journals are written: {@code opened} when this node takes one
 * over, {@code closed} when it gives it up. So what it does is done once, however many nodes there
 * are.
 */
public interface OwnerListener extends RoomListener {}
