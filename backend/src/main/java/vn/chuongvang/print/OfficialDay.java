package vn.chuongvang.print;

import java.time.LocalDate;

/**
 * A day as official papers write it: days below ten and the first two months get a nought in front
 * (Decree 30/2020/NĐ-CP, annex I, part II, 4).
 */
public record OfficialDay(String day, String month, String year) {

    public static OfficialDay of(LocalDate day) {
        return new OfficialDay(
                "%02d".formatted(day.getDayOfMonth()),
                (day.getMonthValue() < 3 ? "%02d" : "%d").formatted(day.getMonthValue()),
                "%d".formatted(day.getYear()));
    }
}
