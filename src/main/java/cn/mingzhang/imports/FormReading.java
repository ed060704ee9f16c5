package cn.mingzhang.imports;

import cn.mingzhang.database.Once;
import cn.mingzhang.imports.ImportKind.Bulk;
import cn.mingzhang.imports.ImportKind.Written;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.Sheet;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/**
 * One pass over a file of records that have a form: each line is a form as somebody would type it, judged by the rules of that
 * form and written by the same deed as on its page; new records many together.
 *
 * @param <F> the form; its fields are called as the columns are, or {@link #column} says how
 */
public abstract class FormReading<F> implements Bulk {

    /** A record that is here already, as this officer sees it. @param open whether it may still be amended by him */
    public record Known<F>(String number, long version, F form, boolean open) {}

    private final List<String> columns;
    private final Validator validator;
    private final Names names;
    private final Set<String> numbersSaid = new HashSet<>();
    private final Map<Integer, F> judged = new HashMap<>();
    private final Map<String, Known<F>> known = new HashMap<>();
    private final Map<Object, Object> once = new HashMap<>();

    protected FormReading(Sheet<?> sheet, Names names, Validator validator) {
        this.columns =
                sheet.columns().stream().filter(Column::typed).map(Column::name).toList();
        this.names = names;
        this.validator = validator;
    }

    /** Those of the numbers that this officer sees. */
    protected abstract List<Known<F>> find(Collection<String> numbers);

    /** What the lines need beside: to be looked up together. */
    protected abstract void ahead(List<Line> lines);

    protected abstract F blank();

    protected abstract F read(Cells cells, F was);

    /** What its page checks beyond the form's own annotations; only reads. */
    protected abstract void check(F form, @Nullable Known<F> before, Errors errors);

    /** What a cell of the column holds, unformatted: a code, a day, an amount. */
    protected abstract @Nullable Object value(String column, F form);

    /** The deed, on many; their numbers in the same order. */
    protected abstract List<String> add(List<F> forms);

    protected abstract void amend(Known<F> before, F form);

    /** The column of a form's field. */
    protected String column(String field) {
        return field;
    }

    @Override
    public void expect(List<Line> lines) {
        judged.clear();
        known.clear();
        know(texts(lines, "number"));
        Once.within(once, () -> {
            ahead(lines);
            return lines;
        });
    }

    /** What the lines say in a column, each once. */
    protected static Set<String> texts(List<Line> lines, String column) {
        return lines.stream()
                .map(line -> line.text(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void know(Collection<String> numbers) {
        if (!numbers.isEmpty()) {
            find(numbers).forEach(one -> known.put(one.number(), one));
        }
    }

    @Override
    public Verdict judge(Line line) {
        return Once.within(once, () -> judged(line));
    }

    private Verdict judged(Line line) {
        var number = Objects.requireNonNullElse(line.text("number"), "");
        var before = Optional.ofNullable(known.get(number));
        if (!number.isEmpty() && before.isEmpty()) {
            line.refuse("number", "imports.error.unknown", number);
            return Verdict.refuse("", line.errors());
        }
        if (!number.isEmpty() && !numbersSaid.add(number)) {
            line.refuse("number", "imports.error.twice", number);
        }
        var form = read(new Cells(line, names), before.map(Known::form).orElseGet(this::blank));
        check(line, form, before.orElse(null));
        if (!line.errors().isEmpty()) {
            return Verdict.refuse(number, line.errors());
        }
        judged.put(line.row(), form);
        return before.isEmpty() ? Verdict.add() : differing(line, before.get(), form);
    }

    private void check(Line line, F form, @Nullable Known<F> before) {
        validator
                .validate(form)
                .forEach(wrong -> line.refuse(
                        named(wrong.getPropertyPath().toString()), "sheets.error.said", wrong.getMessage()));
        var errors = new BeanPropertyBindingResult(form, "form");
        try {
            check(form, before, errors);
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        errors.getAllErrors()
                .forEach(wrong -> line.refuse(
                        wrong instanceof org.springframework.validation.FieldError field ? named(field.getField()) : "",
                        Objects.requireNonNull(wrong.getCode()),
                        Objects.requireNonNullElse(wrong.getArguments(), new Object[0])));
    }

    private String named(String field) {
        var column = column(field);
        return columns.contains(column) ? column : "";
    }

    private Verdict differing(Line line, Known<F> before, F after) {
        var changes = columns.stream()
                .map(column -> new CellChange(column, say(column, before.form()), say(column, after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (changes.isEmpty()) {
            return Verdict.skip(before.number(), before.version());
        }
        if (!before.open()) {
            return Verdict.noRight(before.number(), changes);
        }
        var version = line.number("version");
        if (version == null) {
            line.refuse("version", "imports.error.version");
            return Verdict.refuse(before.number(), line.errors());
        }
        return version.longValue() == before.version()
                ? Verdict.change(before.number(), before.version(), changes)
                : Verdict.conflict(before.number(), before.version(), changes);
    }

    private String say(String column, F form) {
        var value = value(column, form);
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return names.say(column, constant.name());
        }
        if (value instanceof cn.mingzhang.money.Yuan amount) {
            return amount.plain();
        }
        return value instanceof LocalDate day ? day.toString() : names.say(column, value.toString());
    }

    @Override
    public Written write(Line line, Verdict verdict) {
        return write(List.of(line), List.of(verdict)).get(0);
    }

    @Override
    public List<Written> write(List<Line> lines, List<Verdict> verdicts) {
        return Once.within(once, () -> written(lines, verdicts));
    }

    private List<Written> written(List<Line> lines, List<Verdict> verdicts) {
        var fresh = new ArrayList<F>();
        var amended = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var form = Objects.requireNonNull(judged.remove(lines.get(at).row()));
            var number = verdicts.get(at).number();
            if (number.isEmpty()) {
                fresh.add(form);
            } else {
                amend(Objects.requireNonNull(known.get(number)), form);
                amended.add(number);
            }
        }
        var numbers =
                fresh.isEmpty() ? List.<String>of().iterator() : add(fresh).iterator();
        know(amended);
        return verdicts.stream()
                .map(Verdict::number)
                .map(number -> number.isEmpty()
                        ? new Written(numbers.next(), 0)
                        : new Written(
                                number,
                                Objects.requireNonNull(known.get(number)).version()))
                .toList();
    }

    @Override
    public void settle() {
        // Nothing is held back: every deed writes at once.
    }
}
