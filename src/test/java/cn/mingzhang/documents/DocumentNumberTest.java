package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GB/T 9704-2012 7.2.5 发文字号")
class DocumentNumberTest {

    @Test
    void aNumberIsWrittenAsTheStandardSays() {
        assertThat(new DocumentNumber("达市人防催", 2021, 5)).hasToString("达市人防催〔2021〕5号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"达市府办函〔2021〕156号", "辽国动办罚决字〔2024〕2号", "皖人防〔2020〕60号"})
    void realNumbersAreRead(String real) {
        assertThat(DocumentNumber.parse(real))
                .hasValueSatisfying(read -> assertThat(read).hasToString(real));
    }

    @ParameterizedTest
    @ValueSource(strings = {"达市人防催[2021]5号", "达市人防催〔2021〕05号", "达市人防催〔2021〕第5号", "〔2021〕5号", "达市人防催〔21〕5号", "5"})
    void otherWritingIsNot(String wrong) {
        assertThat(DocumentNumber.parse(wrong)).isEmpty();
    }
}
