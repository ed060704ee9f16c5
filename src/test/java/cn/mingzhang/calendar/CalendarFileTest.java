package cn.mingzhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    @Test
    void readsDaysAndSkipsRemarks() throws IOException {
        var read =
                read("\uFEFF# remark\r\nday,working,name,source,provisional\r\n\r\n2028-01-01,false,元旦,某号,false\r\n");
        assertThat(read).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo("2028-01-01");
            assertThat(day.name()).isEqualTo("元旦");
            assertThat(day.working()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2028-02-30,false,元旦,某号,false | no such day
        2028-01-01,maybe,元旦,某号,false | true or false
        2028-01-01,false,元旦,某号       | five columns
        2028-01-01,false,,某号,false     | name and source
        """)
    void refusesAWrongLineByItsNumber(String line, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("# first\n" + line))
                .withMessageContaining("line 2")
                .withMessageContaining(why);
    }

    @Test
    void refusesADayToldTwice() {
        String line = "2028-01-01,false,元旦,某号,false\n";
        assertThatIllegalArgumentException().isThrownBy(() -> read(line + line)).withMessageContaining("line 2");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var gbk = "2028-01-01,false,元旦,某号,false".getBytes(Charset.forName("GBK"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.read(new ByteArrayInputStream(gbk)))
                .withMessageContaining("UTF-8");
    }

    @Test
    void theShippedFileNamesItsSources() {
        assertThat(CalendarFile.shipped())
                .hasSizeGreaterThan(280)
                .allSatisfy(
                        day -> assertThat(day.provisional()).isEqualTo(day.day().getYear() == 2027))
                .filteredOn(day -> !day.provisional())
                .allSatisfy(day -> assertThat(day.source()).startsWith("国办发明电〔"));
    }

    private static List<CalendarDay> read(String text) throws IOException {
        return CalendarFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
