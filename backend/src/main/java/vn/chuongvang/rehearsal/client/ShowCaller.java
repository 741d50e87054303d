package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;

import java.util.Optional;

/** Decides what a host does next from what the console shows. */
@FunctionalInterface
public interface ShowCaller {

    /**
     * @return the act, or empty to wait for the clock or a person
     */
    Optional<StaffAct> next(ServerMessage.Console console);
}
