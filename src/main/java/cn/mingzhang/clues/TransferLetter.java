package cn.mingzhang.clues;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.documents.DocumentNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 问题线索移送函 with its tear-off 回执, as a .docx made on demand: it is kept nowhere, its number is of the compartment's own series and
 * not of the office's register, and what it was filled with is in no public table.
 */
@Component
class TransferLetter {
    private static final Kind KIND = new Kind();

    private final ClueWords words;
    private final String agency;

    TransferLetter(ClueWords words, @Value("${mingzhang.sealed.agency:达纪移}") String agency) {
        this.words = words;
        this.agency = agency;
    }

    /** Not offered among the forms of the offices: the letter is written here and nowhere else. */
    private static final class Kind implements DocumentKind {
        @Override
        public String code() {
            return "clue-transfer";
        }

        @Override
        public String title() {
            return "问题线索移送函";
        }

        @Override
        public List<DocumentField> fields() {
            return List.of(
                    DocumentField.must("移送单位", ""),
                    DocumentField.must("接收单位", ""),
                    DocumentField.must("文号", ""),
                    DocumentField.must("件数", ""),
                    DocumentField.must("页数", ""),
                    DocumentField.must("清单", ""),
                    DocumentField.must("回执期限", ""),
                    DocumentField.must("反馈期限", ""),
                    DocumentField.must("成文日期", ""));
        }
    }

    /** 达纪移〔2021〕1号, from the number of the series. */
    String document(Transfer letter) {
        var parts = letter.number().split("-");
        return new DocumentNumber(agency, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])).toString();
    }

    String fileName(Transfer letter) {
        return KIND.title() + letter.number() + ".docx";
    }

    byte[] docx(TransferDesk.File file) {
        return words.inChinese(() -> {
            var letter = file.letter();
            var values = new HashMap<String, String>();
            values.put("移送单位", letter.sender());
            values.put("接收单位", letter.receiver());
            values.put("文号", document(letter));
            values.put("件数", Integer.toString(letter.clues()));
            values.put("页数", Integer.toString(letter.pages()));
            values.put("清单", file.items().stream().map(this::line).collect(Collectors.joining("\n")));
            values.put("回执期限", Dates.day(letter.receiptDueOn(), Locale.SIMPLIFIED_CHINESE));
            values.put("反馈期限", Dates.day(letter.answerDueOn(), Locale.SIMPLIFIED_CHINESE));
            var dated = letter.sentOn() == null ? letter.preparedOn() : letter.sentOn();
            values.put("成文日期", Dates.day(dated, Locale.SIMPLIFIED_CHINESE));
            return DocumentForm.read(KIND.standard()).fill(values);
        });
    }

    /** Numbers and codes alone: a letter that lies about tells no story. */
    private String line(Transfers.Item item) {
        return item.ordinal() + ". " + item.number() + "，" + words.of("kind", item.kind()) + "，"
                + words.of("level", item.level());
    }
}
