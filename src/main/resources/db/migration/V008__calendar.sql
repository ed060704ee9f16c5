-- The days the office itself decides on; they override the calendar that comes with the application.
CREATE TABLE calendar_day (
    day         date    PRIMARY KEY,
    working     boolean NOT NULL,
    name        text    NOT NULL CHECK (name <> ''),
    source      text    NOT NULL CHECK (source <> ''),
    provisional boolean NOT NULL
);

COMMENT ON TABLE calendar_day IS '工作日历：本单位录入的放假与调休日，优先于随程序提供的国务院放假安排';
COMMENT ON COLUMN calendar_day.working IS '是否上班：调休上班的周末为 true，放假为 false';
COMMENT ON COLUMN calendar_day.source IS '依据文号，如 国办发明电〔2020〕27号';
COMMENT ON COLUMN calendar_day.provisional IS '是否暂定：当年放假通知发布以前录入的为 true';

GRANT SELECT, INSERT, UPDATE ON calendar_day TO ${app};
