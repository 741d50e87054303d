package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who is on the other end of a socket. The server decides it from the token, never from a claim.
 */
public enum Audience {
    @JsonProperty("contestant")
    CONTESTANT,
    @JsonProperty("spectator")
    SPECTATOR,
    @JsonProperty("screen")
    SCREEN,
    @JsonProperty("host")
    HOST,
    @JsonProperty("referee")
    REFEREE,
    /** Whoever speaks on the stage: reads along, and may do nothing. */
    @JsonProperty("prompter")
    PROMPTER
}
