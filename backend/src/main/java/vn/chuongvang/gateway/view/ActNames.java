package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.Act;

/** Acts of staff by the names that they have on the wire. */
public final class ActNames {
    private ActNames() {}

    public static String of(Act act) {
        return switch (act) {
            case PREPARE -> "prepare";
            case ADD_WALK_IN -> "walkIn";
            case SUBSTITUTE -> "substitute";
            case MARK_ABSENT -> "absent";
            case MARK_PRESENT -> "present";
            case GIVE_EXTRA_TIME -> "extraTime";
            case START -> "start";
            case PICK_FINAL -> "pickFinal";
            case READ_MAIN -> "read:main";
            case READ_BACKUP -> "read:backup";
            case READ_TIEBREAK -> "read:tiebreak";
            case READ_RESCUE -> "read:rescue";
            case READ_AUDIENCE -> "read:audience";
            case OPEN_ANSWERS -> "open";
            case USE_LIFELINE -> "lifeline";
            case EXTEND_TIME -> "extend";
            case LOCK_NOW -> "lock";
            case REVEAL_KEY -> "reveal";
            case CONFIRM_RULING -> "confirm";
            case ACCEPT_ANSWER -> "accept";
            case VOID_ROUND -> "void";
            case RESTORE -> "restore";
            case ELIMINATE -> "eliminate";
            case DISQUALIFY -> "disqualify";
            case RULE_DISPUTE -> "rule";
            case RESCUE -> "rescue";
            case ENTER_POINTS -> "rescuePoints";
            case ENTER_VOTES -> "votes";
            case PAUSE -> "pause";
            case EMERGENCY_STOP -> "stop";
            case RESUME -> "resume";
            case START_TIEBREAK -> "tiebreak";
            case SHARE_RANKS -> "share";
            case RING_BELL -> "bell";
            case FINISH -> "finish";
            case UNDO -> "undo";
        };
    }
}
