package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.Map;

/**
 * What one contestant did and heard during a show: the evidence for the checker.
 *
 * @param you the seat as the server named it; null when the contestant never got in
 * @param lamp letter of the own lamp, as last heard
 * @param right own right answers, as last heard; null when never told
 * @param left lamps lit in the whole hall, as last heard; null when never told
 * @param lastSeq position in the journal of the last thing heard
 * @param refusals why answers were refused, by code
 * @param protests what no correct server would have sent
 */
public record Testimony(
        Wire.@Nullable You you,
        String lamp,
        @Nullable Integer right,
        @Nullable Integer left,
        long lastSeq,
        List<Tap> taps,
        List<Told> told,
        List<ServerMessage.Result> results,
        Map<String, Integer> refusals,
        List<String> protests,
        int connections) {}
