-- Abbreviations that everybody writes and nobody spells out twice alike: whoever asks for one finds the other. A list to be added to;
-- it is applied to what is asked, so that nothing has to be indexed anew. Names of agencies have theirs in the register of agencies.
create table search_synonyms (
    asked tsquery not null,
    meant tsquery not null,
    constraint pk_search_synonyms primary key (asked)
);
grant select on search_synonyms to ${app_role};

with abbreviations (short, long) as (values
    ('UBND', 'Ủy ban nhân dân'),
    ('HĐND', 'Hội đồng nhân dân'),
    ('MTTQ', 'Mặt trận Tổ quốc'),
    ('VPCP', 'Văn phòng Chính phủ'),
    ('TTg', 'Thủ tướng'),
    ('QPPL', 'quy phạm pháp luật'),
    ('TTHC', 'thủ tục hành chính'),
    ('CCHC', 'cải cách hành chính'),
    ('CNTT', 'công nghệ thông tin'),
    ('KTXH', 'kinh tế xã hội'),
    ('KT-XH', 'kinh tế xã hội'),
    ('QP-AN', 'quốc phòng an ninh'),
    ('ANTT', 'an ninh trật tự'),
    ('PCCC', 'phòng cháy chữa cháy'),
    ('PCTT', 'phòng chống thiên tai'),
    ('ATTP', 'an toàn thực phẩm'),
    ('ATGT', 'an toàn giao thông'),
    ('BVMT', 'bảo vệ môi trường'),
    ('GPMB', 'giải phóng mặt bằng'),
    ('XDCB', 'xây dựng cơ bản'),
    ('NTM', 'nông thôn mới'),
    ('NSNN', 'ngân sách nhà nước'),
    ('BHXH', 'bảo hiểm xã hội'),
    ('BHYT', 'bảo hiểm y tế'),
    ('THPT', 'trung học phổ thông'),
    ('DVC', 'dịch vụ công')),
words as (
    select phraseto_tsquery('simple', search_words(short)) as short, phraseto_tsquery('simple', search_words(long)) as long,
           plainto_tsquery('simple', search_words(short)) as short_asked, plainto_tsquery('simple', search_words(long)) as long_asked
    from abbreviations),
meanings as (
    select long, long_asked, cast(string_agg('(' || short::text || ')', ' | ') as tsquery) as shorts from words group by long, long_asked)
insert into search_synonyms (asked, meant)
select w.short_asked, m.shorts || m.long from words w join meanings m on m.long = w.long
union all
-- What was asked stays, in whatever order it stands.
select long_asked, shorts || long_asked from meanings;
