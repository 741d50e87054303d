package vn.chuongvang.questionbank.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

class NumberGrammarTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|1234",
                "1,234|1234",
                "1234.5|1234.5",
                "1.5|1.5",
                "1,5|1.5",
                "0,125|0.125",
                "1.234.567,5|1234567.5",
                "1,5 tỷ|1500000000",
                "1 tỷ 200 triệu|1200000000",
                "hai mươi lăm|25",
                "hai mươi mốt|21",
                "mười lăm|15",
                "ba chục|30",
                "một trăm linh năm|105",
                "một trăm lẻ năm nghìn|105000",
                "một nghìn không trăm lẻ năm|1005",
                "ba triệu rưỡi|3500000",
                "10 triệu rưỡi|10500000",
                "18.900 tỉ|18900000000000",
                "295,2 triệu tỷ|295200000000000000",
                "-3|-3",
                "năm|5",
                "0156|156"
            })
    void reads_what_people_write(String typed, String number) {
        assertThat(NumberGrammar.parse(typed, List.of()))
                .hasValueSatisfying(
                        n -> assertThat(n).isEqualByComparingTo(new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource({"14 tuổi,tuổi", "'14,0 tuoi',tuổi", "14 %,%", "mười bốn phần trăm,%", "14 đ,đồng"})
    void the_unit_may_be_said(String typed, String unit) {
        assertThat(NumberGrammar.parse(typed, List.of("lần", unit)))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("14"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 quả",
                "triệu",
                "1.23.456",
                "10 20",
                "mười mười",
                "3 nghìn triệu 5 tỷ",
                "1..5",
                "--3",
                "một trăm triệu tỷ tỷ tỷ tỷ"
            })
    void refuses_what_it_does_not_understand_to_the_end(String typed) {
        assertThat(NumberGrammar.parse(typed, List.of())).isEmpty();
    }
}
