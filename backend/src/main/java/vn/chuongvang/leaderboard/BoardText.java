package vn.chuongvang.leaderboard;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.contest.UnitId;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A board as the scripts take and give it: member, rank, and what the rank rests on. */
final class BoardText {

    /** Members are as wide as the largest contest, so that equal ranks come by number. */
    private static final int FIRST_MEMBER = 100_000;

    private BoardText() {}

    static List<String> write(Board board, long secondsToLive) {
        var words = new ArrayList<String>(3 * board.people().size() + 16);
        words.add(Long.toString(board.seq()));
        words.add(Long.toString(secondsToLive));
        words.add(Integer.toString(board.people().size()));
        board.people().forEach(line -> write(line, words));
        board.units().forEach(unit -> write(unit, words));
        return words;
    }

    static String member(ContestantId contestant) {
        return member(contestant.value());
    }

    private static String member(int number) {
        return Integer.toString(FIRST_MEMBER + number);
    }

    private static int number(String member) {
        return Integer.parseInt(member) - FIRST_MEMBER;
    }

    static Board read(List<String> words) {
        var word = words.iterator();
        var seq = Long.parseLong(word.next());
        var people = new ArrayList<Board.Line>();
        for (int left = Integer.parseInt(word.next()); left > 0; left--) {
            people.add(line(word));
        }
        var units = new ArrayList<Board.UnitLine>();
        for (int left = Integer.parseInt(word.next()); left > 0; left--) {
            units.add(unit(word));
        }
        return new Board(seq, people, units);
    }

    private static void write(Board.Line line, List<String> words) {
        var rank = line.rank();
        words.add(member(rank.contestant()));
        words.add(Integer.toString(rank.rank()));
        words.add(
                line.unit().value()
                        + " "
                        + rank.right()
                        + " "
                        + rank.rightMillis()
                        + " "
                        + rank.eliminatedAt());
    }

    private static void write(Board.UnitLine unit, List<String> words) {
        words.add(member(unit.unit().value()));
        words.add(Integer.toString(unit.rank()));
        words.add(
                unit.people()
                        + " "
                        + unit.standing()
                        + " "
                        + unit.right()
                        + " "
                        + unit.rightMillis());
    }

    private static Board.Line line(Iterator<String> word) {
        var contestant = new ContestantId(number(word.next()));
        var rank = Integer.parseInt(word.next());
        var detail = word.next().split(" ");
        return new Board.Line(
                new RankLine(
                        rank,
                        contestant,
                        Integer.parseInt(detail[1]),
                        Long.parseLong(detail[2]),
                        Integer.parseInt(detail[3])),
                new UnitId(Integer.parseInt(detail[0])));
    }

    private static Board.UnitLine unit(Iterator<String> word) {
        var unit = new UnitId(number(word.next()));
        var rank = Integer.parseInt(word.next());
        var detail = word.next().split(" ");
        return new Board.UnitLine(
                rank,
                unit,
                Integer.parseInt(detail[0]),
                Integer.parseInt(detail[1]),
                Integer.parseInt(detail[2]),
                Long.parseLong(detail[3]));
    }
}
