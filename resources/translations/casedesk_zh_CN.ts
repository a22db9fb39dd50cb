<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>Whom it is about</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>worker</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>employer</source>
            <translation>对方单位</translation>
        </message>
        <message>
            <source>the dispute it came from</source>
            <translation>来源争议案件</translation>
        </message>
        <message>
            <source>dispute</source>
            <translation>劳动争议</translation>
        </message>
    </context>
    <context>
        <name>ActPage</name>
        <message>
            <source>Ground</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>How the case ends</source>
            <translation>终止方式</translation>
        </message>
        <message>
            <source>Day of the act</source>
            <translation>办理日期</translation>
        </message>
        <message>
            <source>The other party agreed on</source>
            <translation>对方同意调解的日期</translation>
        </message>
        <message>
            <source>Extended to</source>
            <translation>延长至</translation>
        </message>
        <message>
            <source>Mediator</source>
            <translation>调解员</translation>
        </message>
        <message>
            <source>Applicant signed</source>
            <translation>申请人签名</translation>
        </message>
        <message>
            <source>Respondent signed</source>
            <translation>被申请人签名（盖章）</translation>
        </message>
        <message>
            <source>Mediator signed</source>
            <translation>调解员签名</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>调解组织盖章</translation>
        </message>
        <message>
            <source>Why it is entered late</source>
            <translation>补录理由</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>By</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>I know, and close all the same</source>
            <translation>知悉，仍要结案</translation>
        </message>
        <message>
            <source>Back to the case</source>
            <translation>返回案件</translation>
        </message>
        <message>
            <source>Still open in this case</source>
            <translation>本案还有未了事项</translation>
        </message>
        <message>
            <source>What is put on record</source>
            <translation>办理内容</translation>
        </message>
        <message>
            <source>by {}</source>
            <translation>依据 {}</translation>
        </message>
        <message>
            <source>Write the terms…</source>
            <translation>写协议条款…</translation>
        </message>
        <message>
            <source>Put it right…</source>
            <translation>去填写…</translation>
        </message>
        <message>
            <source>“{act}” cannot be done now: the case is “{state}”.</source>
            <translation>案件现在是“{state}”，不能办理“{act}”。</translation>
        </message>
        <message>
            <source>The terms of the agreement are not written yet.</source>
            <translation>协议条款还没有写。</translation>
        </message>
        <message>
            <source>Why it is withdrawn</source>
            <translation>撤回理由</translation>
        </message>
        <message>
            <source>Who asks for it</source>
            <translation>谁提出回避</translation>
        </message>
        <message>
            <source>Who investigates</source>
            <translation>调查人</translation>
        </message>
        <message>
            <source>What was checked: why there is no tie</source>
            <translation>核对结果（为什么不必回避）</translation>
        </message>
        <message>
            <source>What was settled</source>
            <translation>和解内容</translation>
        </message>
        <message>
            <source>To be mediated again: a new term begins</source>
            <translation>重新调解（重新计算调解期限）</translation>
        </message>
        <message>
            <source>Finish it…</source>
            <translation>去办理…</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesPage</name>
        <message>
            <source>Groups and lectures</source>
            <translation>团体与讲座</translation>
        </message>
        <message>
            <source>No group or lecture yet.</source>
            <translation>还没有团体活动或者讲座。</translation>
        </message>
        <message>
            <source>Plan an activity</source>
            <translation>安排活动</translation>
        </message>
        <message>
            <source>None here. Esc takes the filters away.</source>
            <translation>没有符合的活动。按 Esc 取消筛选。</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>待举行</translation>
        </message>
        <message>
            <source>To be recorded</source>
            <translation>待登记</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>已举行</translation>
        </message>
        <message>
            <source>Sheets to destroy</source>
            <translation>签到表待销毁</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>{}: all</source>
            <translation>{}：全部</translation>
        </message>
        <message>
            <source>Topics, heads and sums; never who took part.</source>
            <translation>只有主题、人数和汇总，不记参加人姓名。</translation>
        </message>
        <message>
            <source>Topic, number, employer, place or person</source>
            <translation>主题、编号、单位、地点或咨询师</translation>
        </message>
        <message>
            <source>Look for an activity</source>
            <translation>查找活动</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>列…</translation>
        </message>
    </context>
    <context>
        <name>ActivityPage</name>
        <message>
            <source>New activity</source>
            <translation>新的活动</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>活动已安排</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>举行情况已登记</translation>
        </message>
        <message>
            <source>It takes the counsellor and the room in the week.</source>
            <translation>保存后占用咨询师和房间的时间。</translation>
        </message>
        <message>
            <source>{} without group consent</source>
            <translation>缺{}份团体同意书</translation>
        </message>
        <message>
            <source>All activities</source>
            <translation>全部活动</translation>
        </message>
        <message>
            <source>Cancel it…</source>
            <translation>取消活动…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save the plan</source>
            <translation>保存计划</translation>
        </message>
        <message>
            <source>Save what came of it</source>
            <translation>保存举行情况</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>保存安排</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>举行情况</translation>
        </message>
        <message>
            <source>Employer, where it is for one</source>
            <translation>单位（为某单位举办时填写）</translation>
        </message>
        <message>
            <source>Cancelled by {who}: {why}</source>
            <translation>{who}取消：{why}</translation>
        </message>
        <message>
            <source>Recorded once it has begun: how many came, in sums alone. Names stand on the paper sheet only, which is kept apart and destroyed after its time.</source>
            <translation>活动开始以后登记，只记人数和汇总。姓名只写在纸质签到表上，单独存放，期满销毁。</translation>
        </message>
    </context>
    <context>
        <name>AdviceButton</name>
        <message>
            <source>Log advice…</source>
            <translation>登记咨询…</translation>
        </message>
    </context>
    <context>
        <name>AdviceForm</name>
        <message>
            <source>Less</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>More of who asks</source>
            <translation>更多登记项</translation>
        </message>
    </context>
    <context>
        <name>AdviceHead</name>
        <message>
            <source>on duty: {name} {room}</source>
            <translation>值班律师：{name} {room}</translation>
        </message>
        <message>
            <source>no lawyer on duty</source>
            <translation>现在没有律师值班</translation>
        </message>
        <message>
            <source>Counselling…</source>
            <translation>心理服务…</translation>
        </message>
        <message>
            <source>To mediation</source>
            <translation>立案调解</translation>
        </message>
        <message>
            <source>To legal aid</source>
            <translation>转法律援助</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>Stop the call timer</source>
            <translation>停止通话计时</translation>
        </message>
        <message>
            <source>Start the call timer</source>
            <translation>开始通话计时</translation>
        </message>
        <message>
            <source>group of {}</source>
            <translation>群体 {} 人</translation>
        </message>
    </context>
    <context>
        <name>AdvicePage</name>
        <message>
            <source>Consultation</source>
            <translation>法律咨询</translation>
        </message>
        <message>
            <source>Consultation saved</source>
            <translation>咨询已登记</translation>
        </message>
    </context>
    <context>
        <name>AdvicesPage</name>
        <message>
            <source>Consultations</source>
            <translation>法律咨询</translation>
        </message>
        <message>
            <source>{said}: {count}, {people} people</source>
            <translation>{said}，{count} 件 {people} 人</translation>
        </message>
        <message>
            <source>No consultation fits. Esc takes the filters away.</source>
            <translation>没有符合的咨询。按 Esc 取消筛选。</translation>
        </message>
        <message>
            <source>No consultation yet: {}</source>
            <translation>{}还没有咨询</translation>
        </message>
        <message>
            <source>Log a consultation</source>
            <translation>登记咨询</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出列表</translation>
        </message>
        <message>
            <source>{rows} lines written to {name}. The file is not encrypted; mind where it lies.</source>
            <translation>已把 {rows} 行写入 {name}。文件没有加密，请注意保管。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>any way</source>
            <translation>全部方式</translation>
        </message>
        <message>
            <source>any matter</source>
            <translation>全部事项</translation>
        </message>
        <message>
            <source>any lawyer</source>
            <translation>全部律师</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Name, employer, number or words</source>
            <translation>姓名、单位、编号或内容</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>选列…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>AgenciesPage</name>
        <message>
            <source>Agencies</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Enter opens one to change it</source>
            <translation>回车打开修改</translation>
        </message>
        <message>
            <source>New agency</source>
            <translation>新增机构</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>No agency yet. A slip needs one to go to.</source>
            <translation>还没有机构。转介单要有去处，请先登记。</translation>
        </message>
        <message>
            <source>Agency saved</source>
            <translation>机构已保存</translation>
        </message>
        <message>
            <source>{} is in use again</source>
            <translation>{}已重新启用</translation>
        </message>
        <message>
            <source>{} is no longer in use</source>
            <translation>{}已停用</translation>
        </message>
        <message>
            <source>Change an agency</source>
            <translation>修改机构</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Towns</source>
            <translation>服务镇街</translation>
        </message>
        <message>
            <source>Slips</source>
            <translation>转介</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>all towns</source>
            <translation>全部镇街</translation>
        </message>
        <message>
            <source>{first} and {count} more</source>
            <translation>{first}等，另{count}个</translation>
        </message>
    </context>
    <context>
        <name>AgreementPage</name>
        <message>
            <source>Reached</source>
            <translation>达成方式</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Terms, one a line</source>
            <translation>协议条款（一行一条）</translation>
        </message>
        <message>
            <source>Agreed amounts</source>
            <translation>协议金额</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>付款安排</translation>
        </message>
        <message>
            <source>What else was agreed</source>
            <translation>其他约定</translation>
        </message>
        <message>
            <source>State of the employment</source>
            <translation>劳动关系状态</translation>
        </message>
        <message>
            <source>Insurance and certificates</source>
            <translation>社会保险、离职证明</translation>
        </message>
        <message>
            <source>When payment is late</source>
            <translation>逾期责任</translation>
        </message>
        <message>
            <source>Other terms</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Agreement · {}</source>
            <translation>协议条款 · {}</translation>
        </message>
        <message>
            <source>Terms of the agreement</source>
            <translation>协议条款</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save the terms</source>
            <translation>保存条款</translation>
        </message>
        <message>
            <source>The agreement is signed and in force; its terms cannot be changed any more.</source>
            <translation>协议已经签署生效，条款不能再改。</translation>
        </message>
        <message>
            <source>The terms are saved</source>
            <translation>协议条款已保存</translation>
        </message>
        <message>
            <source>Other acts promised</source>
            <translation>其他义务（离职证明、社保等）</translation>
        </message>
    </context>
    <context>
        <name>AidActPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>by {}</source>
            <translation>依据{}</translation>
        </message>
        <message>
            <source>Put it right…</source>
            <translation>去补正…</translation>
        </message>
        <message>
            <source>agreement ended {}</source>
            <translation>协议已于{}到期</translation>
        </message>
        <message>
            <source>not in service</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>What is put on record</source>
            <translation>办理内容</translation>
        </message>
        <message>
            <source>“{act}” cannot be done now: the matter is “{state}”.</source>
            <translation>现在不能办理“{act}”：这一件是“{state}”。</translation>
        </message>
    </context>
    <context>
        <name>AidHeader</name>
        <message>
            <source>the union's own aid</source>
            <translation>工会自办</translation>
        </message>
        <message>
            <source>urgent, article 44</source>
            <translation>紧急（第四十四条）</translation>
        </message>
        <message>
            <source>handled by {}</source>
            <translation>承办 {}</translation>
        </message>
        <message>
            <source>no handler yet</source>
            <translation>尚无承办人</translation>
        </message>
        <message>
            <source>closed {}</source>
            <translation>{}结</translation>
        </message>
        <message>
            <source>registered {}</source>
            <translation>{}登记</translation>
        </message>
        <message>
            <source>urgent: {}</source>
            <translation>紧急：{}</translation>
        </message>
    </context>
    <context>
        <name>AidPage</name>
        <message>
            <source>The follow-up is recorded.</source>
            <translation>回访已登记。</translation>
        </message>
        <message>
            <source>{act}: done.</source>
            <translation>“{act}”已办理。</translation>
        </message>
        <message>
            <source>Agency, matter, papers, consent…</source>
            <translation>机构、事项、材料、同意…</translation>
        </message>
        <message>
            <source>Follow-up with the worker…</source>
            <translation>受援人回访…</translation>
        </message>
    </context>
    <context>
        <name>AidSide</name>
        <message>
            <source>Edit…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>遮盖</translation>
        </message>
        <message>
            <source>Show numbers</source>
            <translation>显示号码</translation>
        </message>
        <message>
            <source>Next step done: {}</source>
            <translation>下一步已完成：{}</translation>
        </message>
    </context>
    <context>
        <name>AidsHead</name>
        <message>
            <source>As a board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>列…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Chase…</source>
            <translation>催办…</translation>
        </message>
        <message>
            <source>Record a receipt</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>New legal aid</source>
            <translation>新的法律援助</translation>
        </message>
        <message>
            <source>none sent</source>
            <translation>未转交</translation>
        </message>
        <message>
            <source>Receipts back: this month {month}, this year {year}</source>
            <translation>回执率 本月 {month} · 本年 {year}</translation>
        </message>
    </context>
    <context>
        <name>AidsPage</name>
        <message>
            <source>Name, agency or number</source>
            <translation>姓名、机构或编号</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>受理机构</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>途径</translation>
        </message>
        <message>
            <source>Legal aid</source>
            <translation>法律援助</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出列表</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>正在写列表</translation>
        </message>
        <message>
            <source>any agency</source>
            <translation>全部机构</translation>
        </message>
        <message>
            <source>any handler</source>
            <translation>全部承办人</translation>
        </message>
        <message>
            <source>any track</source>
            <translation>全部途径</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>No matter fits. Esc takes the filters away.</source>
            <translation>没有符合的事项。按 Esc 取消筛选。</translation>
        </message>
        <message>
            <source>Nothing here: all is in hand.</source>
            <translation>这里没有：都在按时办理。</translation>
        </message>
        <message>
            <source>No legal aid here yet.</source>
            <translation>还没有法律援助。</translation>
        </message>
        <message>
            <source>New legal aid</source>
            <translation>新的法律援助</translation>
        </message>
    </context>
    <context>
        <name>AlertDialog</name>
        <message>
            <source>Fill in the risk assessment</source>
            <translation>填写风险评估表</translation>
        </message>
        <message>
            <source>Stay with the client first</source>
            <translation>先陪着来访者</translation>
        </message>
        <message>
            <source>{}: item 9 was not answered. It must be asked by word of mouth, now.</source>
            <translation>{}：第9题没有回答，必须现在当面口头询问。</translation>
        </message>
        <message>
            <source>{}: item 9 speaks of dying or of self-harm.</source>
            <translation>{}：第9题提示有死亡或自伤念头。</translation>
        </message>
        <message>
            <source>Whatever the total: the risk assessment is filled in before anything is signed. The client is not left alone until then.</source>
            <translation>无论总分多少，签名前必须完成风险评估表；完成前不要让来访者独处。</translation>
        </message>
        <message>
            <source>Tell the client whom to call: {}.</source>
            <translation>告知来访者可以拨打：{}。</translation>
        </message>
    </context>
    <context>
        <name>AlertPage</name>
        <message>
            <source>Alert {}</source>
            <translation>预警 {}</translation>
        </message>
        <message>
            <source>New alert</source>
            <translation>新预警</translation>
        </message>
        <message>
            <source>The alert is recorded: report it now</source>
            <translation>预警已登记，请立即上报</translation>
        </message>
        <message>
            <source>The alert is saved</source>
            <translation>预警已保存</translation>
        </message>
        <message>
            <source>Follow-up report {} recorded</source>
            <translation>续报{}已记录</translation>
        </message>
        <message>
            <source>The report is recorded</source>
            <translation>上报已记录</translation>
        </message>
        <message>
            <source>The alert is closed</source>
            <translation>预警已解除</translation>
        </message>
        <message>
            <source>Below every level</source>
            <translation>不够预警级别</translation>
        </message>
        <message>
            <source>Rule: {}</source>
            <translation>按规则：{}</translation>
        </message>
        <message>
            <source> → {}</source>
            <translation> → 报 {}</translation>
        </message>
        <message>
            <source>Reported within the hours of the rule</source>
            <translation>按规则的时限上报</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>打开案件</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Record the alert</source>
            <translation>登记预警</translation>
        </message>
    </context>
    <context>
        <name>AlertSide</name>
        <message>
            <source>Hours</source>
            <translation>上报时限</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>历次报告</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>处置结果</translation>
        </message>
        <message>
            <source>Reported at</source>
            <translation>上报时间</translation>
        </message>
        <message>
            <source>Concerned now</source>
            <translation>现涉及人数</translation>
        </message>
        <message>
            <source>To</source>
            <translation>报送对象</translation>
        </message>
        <message>
            <source>Level now</source>
            <translation>现级别</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新的情况</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Record the report</source>
            <translation>记录上报</translation>
        </message>
        <message>
            <source>Close the alert</source>
            <translation>解除预警</translation>
        </message>
        <message>
            <source>Follow-up report {}</source>
            <translation>续报 {}</translation>
        </message>
        <message>
            <source>Report it</source>
            <translation>上报</translation>
        </message>
        <message>
            <source>They begin with the moment it was known.</source>
            <translation>时限从知悉时起算。</translation>
        </message>
        <message>
            <source>Township union</source>
            <translation>镇街总工会</translation>
        </message>
        <message>
            <source>City union</source>
            <translation>市总工会</translation>
        </message>
        <message>
            <source>Closed {day}: {outcome}</source>
            <translation>{day}解除：{outcome}</translation>
        </message>
        <message>
            <source>{to}: reported {at}, late</source>
            <translation>{to}：{at} 已报，超时</translation>
        </message>
        <message>
            <source>{to}: reported {at}</source>
            <translation>{to}：{at} 已报</translation>
        </message>
        <message>
            <source>{}: no hours</source>
            <translation>{}：没有时限</translation>
        </message>
        <message>
            <source>{to}: {left}, until {due}</source>
            <translation>{to}：{left}，{due} 前</translation>
        </message>
        <message>
            <source>Follow-up {}</source>
            <translation>续报{}</translation>
        </message>
        <message>
            <source>First report</source>
            <translation>首报</translation>
        </message>
        <message>
            <source>{called} · {at} · {people} workers · {level}</source>
            <translation>{called} · {at} · {people}人 · {level}</translation>
        </message>
    </context>
    <context>
        <name>AlikeCard</name>
        <message>
            <source>May be the same person</source>
            <translation>可能是同一人</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Merge with {name}</source>
            <translation>与{name}合并</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是</translation>
        </message>
        <message>
            <source>Not the same as {name}</source>
            <translation>不是同一人：{name}</translation>
        </message>
        <message>
            <source>{name} was merged into this record</source>
            <translation>{name}的记录已并入</translation>
        </message>
        <message>
            <source>can be undone until {day}</source>
            <translation>{day}前可以撤销</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation>撤销：{what}</translation>
        </message>
        <message>
            <source>Merged records</source>
            <translation>已合并的记录</translation>
        </message>
    </context>
    <context>
        <name>AllClocksCard</name>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>{} running</source>
            <translation>{} 项计时中</translation>
        </message>
        <message>
            <source>No deadline is running.</source>
            <translation>没有正在计时的期限。</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>办完</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>不再需要</translation>
        </message>
        <message>
            <source>Run on</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Stand still</source>
            <translation>中止</translation>
        </message>
    </context>
    <context>
        <name>AnswerButton</name>
        <message>
            <source>Written answer…</source>
            <translation>咨询答复单…</translation>
        </message>
    </context>
    <context>
        <name>AnswerPage</name>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>What was asked</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Points of the answer, one a line</source>
            <translation>答复要点（每行一条）</translation>
        </message>
        <message>
            <source>Basis, one a line</source>
            <translation>依据（每行一条）</translation>
        </message>
        <message>
            <source>Answered on</source>
            <translation>答复日期</translation>
        </message>
        <message>
            <source>Answer to {}</source>
            <translation>咨询答复：{}</translation>
        </message>
        <message>
            <source>Pass it on…</source>
            <translation>转介…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save and print</source>
            <translation>保存并打印</translation>
        </message>
        <message>
            <source>To the worker</source>
            <translation>看人员</translation>
        </message>
        <message>
            <source>by {}</source>
            <translation>答复人 {}</translation>
        </message>
        <message>
            <source>Answer saved</source>
            <translation>答复已保存</translation>
        </message>
    </context>
    <context>
        <name>AnswerSheet</name>
        <message>
            <source>R refused</source>
            <translation>R 拒答</translation>
        </message>
        <message>
            <source>{} (not scored)</source>
            <translation>{}（不计分）</translation>
        </message>
    </context>
    <context>
        <name>ArchivePage</name>
        <message>
            <source>Name, number or box</source>
            <translation>姓名、案号或盒号</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>盒号</translation>
        </message>
        <message>
            <source>File no.</source>
            <translation>案卷号</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>柜架</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保管</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Files and archive</source>
            <translation>卷宗归档</translation>
        </message>
        <message>
            <source>Closed files are bound and archived within ten working days</source>
            <translation>结案后十个工作日内装订归档</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Every closed case is archived.</source>
            <translation>结案的案件都已归档。</translation>
        </message>
        <message>
            <source>No file is archived yet.</source>
            <translation>还没有归档的卷宗。</translation>
        </message>
        <message>
            <source>No file is lent.</source>
            <translation>没有借出的卷宗。</translation>
        </message>
        <message>
            <source>No file has reached the end of its keeping.</source>
            <translation>没有保管期满的卷宗。</translation>
        </message>
        <message>
            <source>No file fits. Esc takes the filter away.</source>
            <translation>没有符合的卷宗。按 Esc 取消筛选。</translation>
        </message>
        <message>
            <source>To archive</source>
            <translation>待归档</translation>
        </message>
        <message>
            <source>By box</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Lent</source>
            <translation>借出</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>待鉴定</translation>
        </message>
        <message>
            <source>with {}</source>
            <translation>{} 借阅</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>bound</source>
            <translation>已装订</translation>
        </message>
        <message>
            <source>to be bound</source>
            <translation>待装订</translation>
        </message>
        <message>
            <source>for ever</source>
            <translation>永久</translation>
        </message>
    </context>
    <context>
        <name>AssessPage</name>
        <message>
            <source>Y and N answer, Tab and Enter go on.</source>
            <translation>按 Y、N 作答，Tab、回车到下一题。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Begin from the last</source>
            <translation>从上次开始</translation>
        </message>
        <message>
            <source>Seal the assessment</source>
            <translation>密封保存</translation>
        </message>
        <message>
            <source>The screen</source>
            <translation>逐项询问</translation>
        </message>
        <message>
            <source>The counsellor's grade</source>
            <translation>咨询师评定</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Why lower than the answers call for</source>
            <translation>为什么低于最低等级</translation>
        </message>
        <message>
            <source>Signed with by</source>
            <translation>共同签名的督导</translation>
        </message>
        <message>
            <source>The supervisor's own password</source>
            <translation>督导本人的口令</translation>
        </message>
        <message>
            <source>The answers call for at least: {}</source>
            <translation>按回答至少为：{}</translation>
        </message>
        <message>
            <source>{} of 16 asked</source>
            <translation>已问 {}/16</translation>
        </message>
        <message>
            <source>It asks for:</source>
            <translation>必须处置：</translation>
        </message>
        <message>
            <source>{} · Risk assessment</source>
            <translation>{} · 风险评估</translation>
        </message>
    </context>
    <context>
        <name>Attaching</name>
        <message>
            <source>Add to the case</source>
            <translation>添加附件</translation>
        </message>
        <message>
            <source>Pictures, papers, recordings ({})</source>
            <translation>图片、文书、录音（{}）</translation>
        </message>
        <message>
            <source>pasted {}</source>
            <translation>粘贴 {}</translation>
        </message>
    </context>
    <context>
        <name>BackupPart</name>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>体检</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>开始体检</translation>
        </message>
        <message>
            <source>This backup</source>
            <translation>这份备份</translation>
        </message>
        <message>
            <source>Name at that time</source>
            <translation>当时的姓名</translation>
        </message>
        <message>
            <source>Password at that time</source>
            <translation>当时的密码</translation>
        </message>
        <message>
            <source>Check and compare</source>
            <translation>校验并比较</translation>
        </message>
        <message>
            <source>Why it is put back</source>
            <translation>恢复的原因</translation>
        </message>
        <message>
            <source>Put this backup back</source>
            <translation>恢复到这份备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>{} MB</source>
            <translation>{} MB</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>已校验</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>To another folder…</source>
            <translation>备份到其他文件夹…</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>the latest {}</source>
            <translation>最近 {}</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Backing up and checking the copy</source>
            <translation>正在备份并校验</translation>
        </message>
        <message>
            <source>Reading everything once</source>
            <translation>正在逐页检查</translation>
        </message>
        <message>
            <source>Checking the backup</source>
            <translation>正在校验备份</translation>
        </message>
        <message>
            <source>Put back the state of {}? What stands now is kept beside it; everybody comes in anew.</source>
            <translation>恢复到 {} 的状态？现在的数据会另存一份，所有人需要重新登录。</translation>
        </message>
        <message>
            <source>A folder, as on a USB stick</source>
            <translation>选择文件夹，例如 U 盘</translation>
        </message>
        <message>
            <source>Backed up and checked: {}</source>
            <translation>已备份并校验：{}</translation>
        </message>
        <message>
            <source>The backup is damaged: {}</source>
            <translation>备份已损坏：{}</translation>
        </message>
        <message>
            <source>Sound to the last byte.</source>
            <translation>逐字节校验无误。</translation>
        </message>
        <message>
            <source>It holds as many records as the centre now.</source>
            <translation>记录数与现在相同。</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>at fault</source>
            <translation>有问题</translation>
        </message>
        <message>
            <source>Reads every page, every entry of the trail and every attachment.</source>
            <translation>检查数据库每一页、每条操作记录和每个附件。</translation>
        </message>
        <message>
            <source>Something is at fault. Change nothing more, and have the administrator put back the latest backup.</source>
            <translation>检查发现问题。请先停止录入，由管理员恢复最近的备份。</translation>
        </message>
    </context>
    <context>
        <name>BasesCard</name>
        <message>
            <source>Articles</source>
            <translation>常用条文</translation>
        </message>
        <message>
            <source>Alt and the figure cites</source>
            <translation>Alt+数字引用</translation>
        </message>
        <message>
            <source>The matter brings its articles.</source>
            <translation>选了事项，列出常用条文。</translation>
        </message>
        <message>
            <source>cited</source>
            <translation>已引用</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Printing</source>
            <translation>正在打印</translation>
        </message>
    </context>
    <context>
        <name>BatchCard</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>已选 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody chosen: all {}</source>
            <translation>未选人时为全部 {} 人</translation>
        </message>
        <message>
            <source>For those chosen</source>
            <translation>批量办理</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>How it was given</source>
            <translation>答复方式</translation>
        </message>
        <message>
            <source>Amounts by</source>
            <translation>金额算法</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Amounts, pasted</source>
            <translation>粘贴金额（一行一人）</translation>
        </message>
        <message>
            <source>Due: a day and per cent a line</source>
            <translation>付款期限（一行一期：日期 比例%）</translation>
        </message>
        <message>
            <source>Text of the agreement</source>
            <translation>协议内容</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Elect</source>
            <translation>推举代表</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>征求意见</translation>
        </message>
        <message>
            <source>Amounts</source>
            <translation>协议金额</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>到账</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Does not</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Per cent</source>
            <translation>请求的百分比</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>每人相同</translation>
        </message>
        <message>
            <source>Months of wages</source>
            <translation>几个月工资</translation>
        </message>
        <message>
            <source>A pasted column</source>
            <translation>粘贴一列</translation>
        </message>
        <message>
            <source>Was listed by mistake</source>
            <translation>属误列，移出名册</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Representatives recorded</source>
            <translation>代表人已记录</translation>
        </message>
        <message>
            <source>Answers recorded</source>
            <translation>答复已记录</translation>
        </message>
        <message>
            <source>Agreed: {}</source>
            <translation>协议金额 {} 元</translation>
        </message>
        <message>
            <source>Signatures recorded</source>
            <translation>签名已记录</translation>
        </message>
        <message>
            <source>Recorded as paid: {}</source>
            <translation>已记到账 {} 元</translation>
        </message>
        <message>
            <source>The roster is put right</source>
            <translation>名册已更正</translation>
        </message>
        <message>
            <source>{count} workers, together {sum}</source>
            <translation>{count} 人，合计 {sum} 元</translation>
        </message>
        <message>
            <source>more than was asked: {}</source>
            <translation>高于请求金额：{}</translation>
        </message>
        <message>
            <source>Serve</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>To be served on {}</source>
            <translation>将向 {} 人送达</translation>
        </message>
        <message>
            <source>nobody chosen: the representatives</source>
            <translation>未选人时送达代表人</translation>
        </message>
        <message>
            <source>nobody chosen yet</source>
            <translation>还没有选人</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <source>Another matter is still being written here.</source>
            <translation>这里还有一件没有写完。</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>重新开始</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Nothing here.</source>
            <translation>没有</translation>
        </message>
    </context>
    <context>
        <name>BookingDialog</name>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>A client</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>A group</source>
            <translation>团体</translation>
        </message>
        <message>
            <source>Other work (supervision, notes)</source>
            <translation>其他安排（督导、写记录）</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>tomorrow 10:00, 11-25 14:00</source>
            <translation>明天 10:00、11-25 14:00</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>Weeks in a row</source>
            <translation>连续几周</translation>
        </message>
        <message>
            <source>Book and print the slip</source>
            <translation>预约并打印凭证</translation>
        </message>
    </context>
    <context>
        <name>CalculatorPage</name>
        <message>
            <source>Claim calculator · {}</source>
            <translation>请求计算器 · {}</translation>
        </message>
        <message>
            <source>Claim calculator</source>
            <translation>请求计算器</translation>
        </message>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Figures by law and by the settings of the centre; for reference only</source>
            <translation>按现行规定和本中心设置的标准计算，仅供参考</translation>
        </message>
        <message>
            <source>{} yuan are claimed now</source>
            <translation>已把 {} 元作为请求金额</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Saved: {}</source>
            <translation>已保存：{}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Add to the list</source>
            <translation>加入清单</translation>
        </message>
        <message>
            <source>Attach and print</source>
            <translation>附卷并打印</translation>
        </message>
        <message>
            <source>What is reckoned</source>
            <translation>计算项目</translation>
        </message>
        <message>
            <source>Take the result over as the amount of</source>
            <translation>把结果作为这项请求的金额</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>another claim</source>
            <translation>新增一项请求</translation>
        </message>
    </context>
    <context>
        <name>CalendarPart</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Enter the arrangement of a year</source>
            <translation>录入一年的安排</translation>
        </message>
        <message>
            <source>Arrangement of the State Council, a day or span a line</source>
            <translation>国务院放假安排，一行一天或一段</translation>
        </message>
        <message>
            <source>The year is announced</source>
            <translation>该年安排已公布</translation>
        </message>
        <message>
            <source>Number of the notice</source>
            <translation>通知文号</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>录入</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>entered here</source>
            <translation>本中心录入</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>随程序</translation>
        </message>
        <message>
            <source>Days of the year</source>
            <translation>这一年的日子</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>No day of this year is listed yet.</source>
            <translation>这一年还没有录入。</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>已公布</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>The arrangement of {} is announced</source>
            <translation>{} 年的安排已公布</translation>
        </message>
        <message>
            <source>Computing the clocks anew</source>
            <translation>正在重算各项期限</translation>
        </message>
        <message numerus="yes">
            <source>Entered. Clocks of %n case(s) moved:</source>
            <translation>
                <numerusform>已录入。%n 件案件的期限有变动：</numerusform>
            </translation>
        </message>
        <message>
            <source>Entered. No running clock moved.</source>
            <translation>已录入。没有期限变动。</translation>
        </message>
        <message>
            <source>off</source>
            <translation>休</translation>
        </message>
        <message>
            <source>worked</source>
            <translation>班</translation>
        </message>
        <message>
            <source>statutory</source>
            <translation>法定</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>Call</source>
            <translation>求助电话</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>The client agreed to this.</source>
            <translation>来访者同意过联系。</translation>
        </message>
        <message>
            <source>On the basis of Personal Information Protection Law 13(4): the danger and what to do, no more.</source>
            <translation>依据个人信息保护法第十三条第四项：只说危险和怎么做，不说别的。</translation>
        </message>
        <message>
            <source>The client agreed that the emergency contact is called.</source>
            <translation>来访者同意紧急时联系紧急联系人。</translation>
        </message>
        <message>
            <source>Opened by two until {}.</source>
            <translation>两人已启封，到{}为止。</translation>
        </message>
        <message>
            <source>The client did not agree. In this danger two people may open it.</source>
            <translation>来访者没有同意。现在有危险，可以由两个人启封。</translation>
        </message>
        <message>
            <source>The client did not agree. It opens only where a high risk stands.</source>
            <translation>来访者没有同意。只有记录了高或者紧急的风险才能启封。</translation>
        </message>
        <message>
            <source>Emergency contact…</source>
            <translation>紧急联系人…</translation>
        </message>
    </context>
    <context>
        <name>CancelActivityDialog</name>
        <message>
            <source>Its number stays listed; counsellor and room are free again.</source>
            <translation>编号保留在册，咨询师和房间的时间随即空出。</translation>
        </message>
        <message>
            <source>Cancel the activity</source>
            <translation>取消活动</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>Cancel the appointment</source>
            <translation>取消预约</translation>
        </message>
        <message>
            <source>Who cancelled</source>
            <translation>谁取消的</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>The counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>哪几次</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>只这一次</translation>
        </message>
        <message>
            <source>This and all later ones of its series</source>
            <translation>这一次和本系列以后各次</translation>
        </message>
    </context>
    <context>
        <name>CaseActs</name>
        <message>
            <source>Facts, parties and claims…</source>
            <translation>案情、当事人与请求…</translation>
        </message>
        <message>
            <source>Terms of the agreement…</source>
            <translation>协议条款…</translation>
        </message>
        <message>
            <source>Letter of supervision…</source>
            <translation>一函两书…</translation>
        </message>
        <message>
            <source>Pass it on…</source>
            <translation>转介（移送）…</translation>
        </message>
    </context>
    <context>
        <name>CaseHeader</name>
        <message>
            <source>handled by {}</source>
            <translation>承办 {}</translation>
        </message>
        <message>
            <source>no handler yet</source>
            <translation>尚未指定承办人</translation>
        </message>
        <message>
            <source>closed {}</source>
            <translation>{}结案</translation>
        </message>
        <message>
            <source>accepted {}</source>
            <translation>{}受理</translation>
        </message>
        <message>
            <source>applied {}</source>
            <translation>{}申请</translation>
        </message>
        <message>
            <source>collective, {} workers</source>
            <translation>集体争议 {} 人</translation>
        </message>
        <message>
            <source>{} workers</source>
            <translation>{} 人</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>{act}: done.</source>
            <translation>“{act}”已办理。</translation>
        </message>
    </context>
    <context>
        <name>CaseSide</name>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>隐藏号码</translation>
        </message>
        <message>
            <source>Show numbers</source>
            <translation>显示号码</translation>
        </message>
        <message>
            <source>Next step done: {}</source>
            <translation>下一步已办：{}</translation>
        </message>
    </context>
    <context>
        <name>CaseStrip</name>
        <message>
            <source>(provisional)</source>
            <translation>（暂定）</translation>
        </message>
    </context>
    <context>
        <name>ChasesPage</name>
        <message>
            <source>Slips to chase</source>
            <translation>催办</translation>
        </message>
        <message>
            <source>No slip is to be chased in this list.</source>
            <translation>这个列表里没有要催办的转介单。</translation>
        </message>
        <message>
            <source>Letters of reminder</source>
            <translation>催办函</translation>
        </message>
        <message>
            <source>Reminded by telephone: {}</source>
            <translation>已电话催办：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Nothing here: every agency has answered, or has its time.</source>
            <translation>这里没有：机构都已答复，或者还没到催办的时候。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Who answered, and what was said</source>
            <translation>谁接的电话，怎么答复</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>To the board</source>
            <translation>回看板</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>By telephone ({})…</source>
            <translation>电话催办（{}）…</translation>
        </message>
        <message>
            <source>Print letters ({})</source>
            <translation>打印催办函（{}）</translation>
        </message>
        <message>
            <source>Record the call ({})</source>
            <translation>登记电话催办（{}）</translation>
        </message>
        <message>
            <source>reminders {first} and {second} days after it was sent, after {third} to the head of station</source>
            <translation>转交后第 {first} 天、第 {second} 天催办，第 {third} 天上报站长</translation>
        </message>
    </context>
    <context>
        <name>CheckedCard</name>
        <message>
            <source>Screening</source>
            <translation>初审</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>经济状况</translation>
        </message>
        <message>
            <source>Conflict check</source>
            <translation>利益冲突</translation>
        </message>
    </context>
    <context>
        <name>ChecklistCard</name>
        <message>
            <source>What to do now</source>
            <translation>现在要做的</translation>
        </message>
        <message>
            <source>To be done</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>{} overdue</source>
            <translation>{}项超时</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>没有待办事项。</translation>
        </message>
        <message>
            <source>Done…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>联系不上</translation>
        </message>
        <message>
            <source>does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Done now</source>
            <translation>现在完成</translation>
        </message>
    </context>
    <context>
        <name>ClaimForm</name>
        <message>
            <source>average, or month by month with spaces</source>
            <translation>月均，或逐月以空格隔开</translation>
        </message>
    </context>
    <context>
        <name>ClaimRow</name>
        <message>
            <source>Matter</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>请求内容</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
    </context>
    <context>
        <name>ClaimsCard</name>
        <message>
            <source>Claim</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>请求金额</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>协议金额</translation>
        </message>
        <message>
            <source>Claims and amounts</source>
            <translation>请求与金额</translation>
        </message>
        <message>
            <source>No claim yet.</source>
            <translation>还没有请求。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>ClientPage</name>
        <message>
            <source>Sessions</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>{held} of {series} agreed</source>
            <translation>约定{series}次，已{held}次</translation>
        </message>
        <message>
            <source>No session yet. It begins when an appointment is marked as arrived.</source>
            <translation>还没有会谈。预约记为到访后，会谈就开始。</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>round {}</source>
            <translation>第{}轮</translation>
        </message>
        <message>
            <source>since {}</source>
            <translation>自{}起</translation>
        </message>
        <message>
            <source>{held} of {series} sessions</source>
            <translation>会谈 {held}/{series} 次</translation>
        </message>
        <message>
            <source>supervisor {}</source>
            <translation>督导 {}</translation>
        </message>
        <message>
            <source>In crisis</source>
            <translation>危机中</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>未成年人</translation>
        </message>
        <message>
            <source>Storage only</source>
            <translation>仅存储</translation>
        </message>
        <message>
            <source>Hand over…</source>
            <translation>移交…</translation>
        </message>
        <message>
            <source>Book…</source>
            <translation>预约…</translation>
        </message>
        <message>
            <source>Write the note</source>
            <translation>写记录</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写记录</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>补记</translation>
        </message>
        <message>
            <source>Nothing is written of it yet.</source>
            <translation>这一次还没有写记录。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>次</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Storage only: nothing is shown.</source>
            <translation>仅存储：内容不显示。</translation>
        </message>
    </context>
    <context>
        <name>ClientPapersPage</name>
        <message>
            <source>Storage only</source>
            <translation>仅存储</translation>
        </message>
        <message>
            <source>It is void: {reason}</source>
            <translation>这份已经作废：{reason}</translation>
        </message>
        <message>
            <source>{ready} of {all}</source>
            <translation>{ready}／{all} 可以打印</translation>
        </message>
        <message>
            <source>Blank forms…</source>
            <translation>空白表…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>To print</source>
            <translation>可以打印的</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>已经打印的</translation>
        </message>
        <message numerus="yes">
            <source>%n printed</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking what can be printed…</source>
            <translation>正在查看哪些可以打印……</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>暂不能</translation>
        </message>
        <message>
            <source>printed {}×</source>
            <translation>已印 {} 次</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>可打印</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>print {}</source>
            <translation>第 {} 次打印</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>By code; printed, never saved as a file</source>
            <translation>只写代码；只打印，不存成文件</translation>
        </message>
        <message>
            <source>Ctrl+P shows this paper and prints it.</source>
            <translation>按 Ctrl+P 看这份文书并打印。</translation>
        </message>
        <message>
            <source>Nothing has been printed yet.</source>
            <translation>还没有打印过。</translation>
        </message>
        <message>
            <source>Who it is stays closed. Ctrl+Shift+M shows this sheet for 30 seconds.</source>
            <translation>身份信息不直接显示。按 Ctrl+Shift+M 看这份表 30 秒。</translation>
        </message>
        <message>
            <source>Printed at</source>
            <translation>打印时间</translation>
        </message>
    </context>
    <context>
        <name>ClientRounds</name>
        <message>
            <source>Came again…</source>
            <translation>再次来访…</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>暂停…</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>各轮</translation>
        </message>
        <message>
            <source>round {}</source>
            <translation>第{}轮</translation>
        </message>
    </context>
    <context>
        <name>ClientScreen</name>
        <message>
            <source>Nobody answered for a while: the answers are covered, and kept.</source>
            <translation>有一段时间没有作答，回答已经遮住并保存好了。</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Counselling</source>
            <translation>心理服务</translation>
        </message>
        <message>
            <source>Seen by you alone. Names are in no list, search or print of anybody else.</source>
            <translation>只有您看得到，姓名不进入任何他人的名单、搜索和打印。</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新来访者</translation>
        </message>
        <message>
            <source>Open with a second person…</source>
            <translation>两人启封…</translation>
        </message>
        <message>
            <source>Code or name, looked for on this page alone</source>
            <translation>代码或者姓名，只在本页内查找</translation>
        </message>
        <message>
            <source>Look for a client</source>
            <translation>查找来访者</translation>
        </message>
        <message>
            <source>My clients</source>
            <translation>我的来访者</translation>
        </message>
        <message>
            <source>Notes to be signed</source>
            <translation>待签名的记录</translation>
        </message>
        <message>
            <source>{} over 24 hours</source>
            <translation>{}份超过24小时</translation>
        </message>
        <message>
            <source>To be done</source>
            <translation>待处置</translation>
        </message>
        <message>
            <source>Every session has its signed note.</source>
            <translation>每次会谈都有签名的记录。</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>没有到期事项。</translation>
        </message>
        <message>
            <source>None of your clients.</source>
            <translation>您的来访者里没有。</translation>
        </message>
        <message>
            <source>No client yet.</source>
            <translation>还没有来访者。</translation>
        </message>
        <message>
            <source>Under way {}</source>
            <translation>进行中 {}</translation>
        </message>
        <message>
            <source>Closed {}</source>
            <translation>已结束 {}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>In crisis: {}. What the grade asks for is to be done in its time.</source>
            <translation>危机中：{}。请按等级要求在时限内处置。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会谈时间</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Storage only</source>
            <translation>仅存储</translation>
        </message>
        <message>
            <source>Your keys are new since your password was reset. What is sealed to the old ones opens again with sheet B, which your supervisor keeps.</source>
            <translation>您的密码被重设过，以前的记录要用恢复单B换成现在的钥匙才能打开，恢复单B由督导保管。</translation>
        </message>
        <message>
            <source>Regain with sheet B…</source>
            <translation>用恢复单B找回…</translation>
        </message>
        <message>
            <source>closed to your keys</source>
            <translation>现有密码打不开</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>记录受损</translation>
        </message>
        <message>
            <source>Remind {}</source>
            <translation>提醒预约 {}</translation>
        </message>
        <message>
            <source>Sheet B</source>
            <translation>恢复单B</translation>
        </message>
        <message>
            <source>New or changed keys: {}. Nothing is opened to them until you have checked in person that it is so.</source>
            <translation>新的或者换过的钥匙：{}。您当面核实以前，记录不会向他们打开。</translation>
        </message>
        <message>
            <source>Check and confirm…</source>
            <translation>核实并确认…</translation>
        </message>
        <message>
            <source>From the desk, without a file yet: {}.</source>
            <translation>前台已约、待建档：{}。</translation>
        </message>
        <message>
            <source>Take on…</source>
            <translation>建档…</translation>
        </message>
    </context>
    <context>
        <name>ClocksCard</name>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>No deadline is running.</source>
            <translation>没有正在计时的期限。</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Next step done</source>
            <translation>下一步已办</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>no last day</source>
            <translation>不设届满日</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>The holidays of that year are not published yet.</source>
            <translation>该年放假安排尚未公布。</translation>
        </message>
        <message>
            <source>The last day was {}.</source>
            <translation>届满日是{}。</translation>
        </message>
        <message>
            <source>Better by {}: not everyone grants the rest day.</source>
            <translation>稳妥起见请在{}前办：节假日顺延不一定被认可。</translation>
        </message>
        <message>
            <source>Hide ended</source>
            <translation>收起已结</translation>
        </message>
        <message>
            <source>{} ended</source>
            <translation>已结 {} 项</translation>
        </message>
        <message>
            <source>Last days</source>
            <translation>重要期限</translation>
        </message>
        <message>
            <source>fewer than 7 days</source>
            <translation>不足七日</translation>
        </message>
        <message>
            <source>Matter and key days show the limitation at once.</source>
            <translation>选了事项、填了日期，立即算出时效。</translation>
        </message>
        <message>
            <source>Legal aid may come before the paperwork (Legal Aid Law §44): refer today.</source>
            <translation>可以先行提供法律援助（法律援助法第四十四条），建议当天转交。</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>剩 {} 天</translation>
        </message>
        <message>
            <source>{} days over</source>
            <translation>已过 {} 天</translation>
        </message>
        <message>
            <source>Arbitration</source>
            <translation>仲裁时效</translation>
        </message>
        <message>
            <source>Suit</source>
            <translation>起诉期限</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他期限</translation>
        </message>
    </context>
    <context>
        <name>ClocksPage</name>
        <message>
            <source>What is to be done</source>
            <translation>要办的事</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>The worker knew on</source>
            <translation>知道权利被侵害之日</translation>
        </message>
        <message>
            <source>The employment ended on</source>
            <translation>劳动关系终止之日</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>消除之日</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由、说明</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Deadlines · {}</source>
            <translation>期限 · {}</translation>
        </message>
        <message>
            <source>Add a deadline</source>
            <translation>添加期限</translation>
        </message>
        <message>
            <source>The deadline is set.</source>
            <translation>期限已设定。</translation>
        </message>
        <message>
            <source>The limitation is computed anew.</source>
            <translation>时效已重新计算。</translation>
        </message>
        <message>
            <source>The day is corrected; the old one stays on record.</source>
            <translation>日期已更正，原来的日期仍在记录中。</translation>
        </message>
        <message>
            <source>The event is taken back; the limitation is computed anew.</source>
            <translation>事由已撤销，时效已重新计算。</translation>
        </message>
        <message>
            <source>“{}” stands still.</source>
            <translation>“{}”已中止。</translation>
        </message>
        <message>
            <source>“{title}” runs on, until {day}.</source>
            <translation>“{title}”恢复计时，至{day}。</translation>
        </message>
        <message>
            <source>“{}” is not needed any more.</source>
            <translation>“{}”已取消。</translation>
        </message>
        <message>
            <source>Done: {}</source>
            <translation>已办：{}</translation>
        </message>
        <message>
            <source>A deadline of your own</source>
            <translation>自定期限</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>不再需要</translation>
        </message>
        <message>
            <source>Stand still</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Run on</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>An event of the limitation</source>
            <translation>登记时效事由</translation>
        </message>
        <message>
            <source>Correct the event</source>
            <translation>更正事由</translation>
        </message>
        <message>
            <source>Take the event back</source>
            <translation>撤销事由</translation>
        </message>
        <message>
            <source>What it runs from</source>
            <translation>时效的起算</translation>
        </message>
        <message>
            <source>Correct the day</source>
            <translation>更正日期</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>ClosingPage</name>
        <message>
            <source>The follow-up is kept.</source>
            <translation>随访已登记。</translation>
        </message>
        <message>
            <source>Closed. The records are kept until {}.</source>
            <translation>已结案，记录保管至{}。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Open {} again</source>
            <translation>重新开案：{}</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新开案</translation>
        </message>
        <message>
            <source>The case goes on; the summary of before stays in the record.</source>
            <translation>个案继续进行，原来的小结仍留在记录里。</translation>
        </message>
        <message>
            <source>closed {}</source>
            <translation>{}结案</translation>
        </message>
        <message>
            <source>since {}</source>
            <translation>{}起</translation>
        </message>
        <message>
            <source>Open again…</source>
            <translation>重新开案…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Keep the follow-up</source>
            <translation>登记随访</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>随访</translation>
        </message>
        <message>
            <source>Closing summary</source>
            <translation>结案小结</translation>
        </message>
        <message>
            <source>sealed; kept while you write</source>
            <translation>加密保存，边写边存</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>随访记录</translation>
        </message>
        <message>
            <source>None has been made yet.</source>
            <translation>还没有随访。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>none due</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>次</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>How they are</source>
            <translation>近况</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>State</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>opened again</source>
            <translation>已重开</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>已联系上</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>Archived. It is read, and written only once it is opened again.</source>
            <translation>已归档，只能看；要写，请先重新打开。</translation>
        </message>
        <message>
            <source>Did not begin…</source>
            <translation>未成案…</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
    </context>
    <context>
        <name>ClosingPart</name>
        <message>
            <source>Hand over to the counsellor</source>
            <translation>交给咨询师</translation>
        </message>
        <message>
            <source>Look through them again</source>
            <translation>再看一遍</translation>
        </message>
        <message>
            <source>Counsellor…</source>
            <translation>咨询师…</translation>
        </message>
        <message>
            <source>That was the last one. Thank you.</source>
            <translation>全部答完了，谢谢您。</translation>
        </message>
        <message>
            <source>Thank you. Your answers are with your counsellor.</source>
            <translation>谢谢，您的回答已经交给咨询师。</translation>
        </message>
        <message>
            <source>Please tell the counsellor on duty now</source>
            <translation>请现在告诉当班咨询师</translation>
        </message>
        <message>
            <source>Counsellor on duty: {}</source>
            <translation>当班咨询师请看：{}</translation>
        </message>
        <message>
            <source>Please give the computer back to your counsellor.</source>
            <translation>请把电脑交还给咨询师。</translation>
        </message>
        <message>
            <source>Whom to call: {}</source>
            <translation>求助电话：{}</translation>
        </message>
    </context>
    <context>
        <name>ColumnDialog</name>
        <message>
            <source>Columns</source>
            <translation>显示的列</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>从大到小</translation>
        </message>
        <message>
            <source>Ordered by</source>
            <translation>排序依据</translation>
        </message>
        <message>
            <source>as the list stands</source>
            <translation>默认次序</translation>
        </message>
        <message>
            <source>Space chooses, Alt+↑ and Alt+↓ move, ← and → change the width.</source>
            <translation>空格选用，Alt+↑、Alt+↓ 移动次序，←、→ 调整宽度。</translation>
        </message>
        <message>
            <source>As at first</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>{column}: {width} pixels wide</source>
            <translation>{column}：宽 {width} 像素</translation>
        </message>
        <message>
            <source>{column}: as wide as there is room</source>
            <translation>{column}：占用余下的宽度</translation>
        </message>
    </context>
    <context>
        <name>ColumnsRow</name>
        <message>
            <source>into the notes</source>
            <translation>记入备注</translation>
        </message>
    </context>
    <context>
        <name>CompleteCard</name>
        <message>
            <source>Completeness</source>
            <translation>完整度</translation>
        </message>
        <message>
            <source>{there} of {all} papers</source>
            <translation>应有 {all} 份，已有 {there} 份</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Write down a contact, a talk or a decision, then the next step and its day</source>
            <translation>记录一次联系、会谈或决定，再写下一步和日期</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>When it happened</source>
            <translation>发生时间</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Minutes it took</source>
            <translation>用时（分钟）</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>what is to be done next</source>
            <translation>接下来要办什么</translation>
        </message>
        <message>
            <source>Day of the next step</source>
            <translation>下一步的日期</translation>
        </message>
        <message>
            <source>by which day</source>
            <translation>哪天前</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Do not correct</source>
            <translation>不更正</translation>
        </message>
        <message>
            <source>Corrects the entry of {}; both stay on record</source>
            <translation>更正 {} 的记录，两条都会保留</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>短语</translation>
        </message>
    </context>
    <context>
        <name>ConflictLine</name>
        <message>
            <source>no tie</source>
            <translation>无关联</translation>
        </message>
        <message>
            <source>possible conflict</source>
            <translation>可能有冲突</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>reviewed by {name}: {reason}</source>
            <translation>{name}已审查：{reason}</translation>
        </message>
        <message>
            <source>Somebody else reviews it.</source>
            <translation>请由他人审查。</translation>
        </message>
        <message>
            <source>Compared with every party, agent and declaration.</source>
            <translation>已与各方当事人、代理人和回避申报比对。</translation>
        </message>
        <message>
            <source>It is a conflict</source>
            <translation>确认冲突</translation>
        </message>
    </context>
    <context>
        <name>ConflictSight</name>
        <message>
            <source>Compared with the worker, the employer and every party.</source>
            <translation>已与申请人、对方单位和各方当事人比对。</translation>
        </message>
        <message>
            <source>{} It cannot go on.</source>
            <translation>{}。不能继续。</translation>
        </message>
    </context>
    <context>
        <name>ConsentPanel</name>
        <message>
            <source>Consent to {}</source>
            <translation>向{}提供信息的同意</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Goes: {}</source>
            <translation>将提供：{}</translation>
        </message>
        <message>
            <source>the slip alone</source>
            <translation>仅转介单</translation>
        </message>
        <message>
            <source>Stays here: {}</source>
            <translation>不提供：{}</translation>
        </message>
        <message>
            <source>Counselling cannot be ticked: whether the worker is counselled is no part of any referral, and is not looked at here.</source>
            <translation>心理咨询信息不可勾选：本次转介不包含本人是否接受心理服务的任何信息，这里也不查询。</translation>
        </message>
        <message>
            <source>Conflict of interest</source>
            <translation>利益冲突审查</translation>
        </message>
        <message>
            <source>Reviewer's reason why it may go on</source>
            <translation>审查人认为可以继续的理由</translation>
        </message>
        <message>
            <source>Print the consent…</source>
            <translation>打印同意书…</translation>
        </message>
        <message>
            <source>Record the signature</source>
            <translation>登记签名</translation>
        </message>
        <message>
            <source>Keep the check</source>
            <translation>登记审查结果</translation>
        </message>
        <message>
            <source>{day} {receiver}: {kinds}</source>
            <translation>{day} {receiver}：{kinds}</translation>
        </message>
        <message>
            <source>withdrawn {}</source>
            <translation>{}撤回</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>another receiver</source>
            <translation>非本机构</translation>
        </message>
        <message>
            <source>The worker withdraws it</source>
            <translation>本人撤回</translation>
        </message>
        <message>
            <source>Checked: no tie.</source>
            <translation>已审查：无冲突。</translation>
        </message>
        <message>
            <source>Checked, a doubt was let pass: {}</source>
            <translation>已审查，可能的冲突经审查可以继续：{}</translation>
        </message>
        <message>
            <source>Checked: a conflict is confirmed. {}</source>
            <translation>已审查：确认冲突。{}</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>还没有登记审查结果。</translation>
        </message>
    </context>
    <context>
        <name>ConsentsCard</name>
        <message>
            <source>Consents</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>签署…</translation>
        </message>
        <message>
            <source>None is signed: nothing may leave yet.</source>
            <translation>还没有签署，任何材料都不能转出。</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>the needed ones are missing</source>
            <translation>缺必需的同意</translation>
        </message>
        <message>
            <source>Supervisor: {}…</source>
            <translation>督导：{}…</translation>
        </message>
        <message>
            <source>Name the supervisor…</source>
            <translation>指定督导…</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>No</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>another receiver</source>
            <translation>非本机构</translation>
        </message>
        <message>
            <source>Copy of own data…</source>
            <translation>本人个人信息副本…</translation>
        </message>
        <message>
            <source>Deletion asked for…</source>
            <translation>本人要求删除…</translation>
        </message>
    </context>
    <context>
        <name>CounsellingFiguresPage</name>
        <message>
            <source>Figures of counselling</source>
            <translation>心理服务统计</translation>
        </message>
        <message>
            <source>Release {}</source>
            <translation>发布{}统计</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>A month that is out stays as it went out: what is signed late counts in a later month. It cannot be taken back.</source>
            <translation>发布后的月份不再变动：迟签的记录计入以后的月份。发布后不能撤回。</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Employer report…</source>
            <translation>单位报告…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Distribution</source>
            <translation>分布</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>Nobody came that month.</source>
            <translation>当月没有来访。</translation>
        </message>
        <message>
            <source>“&lt;5” is 1 to 4 people; “*” is a figure left out because it would give such a one away. No number opens what is behind it.</source>
            <translation>“&lt;5”表示1至4人；“*”表示为防止推算出这样的小数而不显示。数字不能点开查看明细。</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>Not out yet</source>
            <translation>未发布</translation>
        </message>
        <message>
            <source>out since {at}, by {who}; stays as it went out</source>
            <translation>{at}由{who}发布，发布后不再变动</translation>
        </message>
        <message>
            <source>may still change until it is released</source>
            <translation>发布前数字还会变动</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Year so far</source>
            <translation>本年累计</translation>
        </message>
    </context>
    <context>
        <name>CounsellorPage</name>
        <message>
            <source>Enter a colleague</source>
            <translation>登记同事</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>咨询师登记</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>登记内容</translation>
        </message>
        <message>
            <source>What the law asks of counsellors</source>
            <translation>法律对心理咨询人员的要求</translation>
        </message>
        <message>
            <source>Register saved</source>
            <translation>登记已保存</translation>
        </message>
        <message>
            <source>Undertaking of confidentiality</source>
            <translation>保密承诺书</translation>
        </message>
        <message>
            <source>Signed on {}.</source>
            <translation>签署日期：{}。</translation>
        </message>
        <message>
            <source>Not signed yet. Print it, have it read and signed, then record the day.</source>
            <translation>还没有签署。请打印、阅读并签名，再登记签署日期。</translation>
        </message>
        <message>
            <source>Print the undertaking</source>
            <translation>打印承诺书</translation>
        </message>
        <message>
            <source>Record its signing…</source>
            <translation>登记签署日期…</translation>
        </message>
        <message>
            <source>Give clients to another…</source>
            <translation>移交名下来访者…</translation>
        </message>
    </context>
    <context>
        <name>CounsellorsPage</name>
        <message>
            <source>Counsellors</source>
            <translation>咨询师登记</translation>
        </message>
        <message>
            <source>Who has not signed, has expired or is not entered is assigned to nobody.</source>
            <translation>没有签署、已经过期或者没有登记的，不能承接个案和活动。</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记册</translation>
        </message>
        <message>
            <source>Enter a colleague</source>
            <translation>登记同事</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Nobody here.</source>
            <translation>这里没有人。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>To be seen to</source>
            <translation>需处理</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>资质</translation>
        </message>
        <message>
            <source>Takes on</source>
            <translation>可接范围</translation>
        </message>
        <message>
            <source>Registered until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>承诺书签署</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导师</translation>
        </message>
        <message>
            <source>Supervised this month</source>
            <translation>本月督导</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>CrisisCard</name>
        <message>
            <source>Crisis, minute by minute</source>
            <translation>危机经过</translation>
        </message>
        <message>
            <source>since {}</source>
            <translation>自{}</translation>
        </message>
        <message>
            <source>Written record</source>
            <translation>书面记录</translation>
        </message>
        <message>
            <source>Reported ≤ 1 h</source>
            <translation>口头报告（1 小时）</translation>
        </message>
        <message>
            <source>Written ≤ 24 h</source>
            <translation>书面记录（24 小时）</translation>
        </message>
        <message>
            <source>Reviewed ≤ 72 h</source>
            <translation>复盘（72 小时）</translation>
        </message>
    </context>
    <context>
        <name>CrisisSheet</name>
        <message>
            <source>Written up: seal and finish</source>
            <translation>书面记录写完，密封</translation>
        </message>
        <message>
            <source>Crisis record</source>
            <translation>危机干预记录</translation>
        </message>
    </context>
    <context>
        <name>DangerCard</name>
        <message>
            <source>Danger: now</source>
            <translation>有危险，现在就做</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>立即</translation>
        </message>
    </context>
    <context>
        <name>DaysCard</name>
        <message>
            <source>Days of the acts</source>
            <translation>办理日期</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>A corrected day moves the deadlines that run from it; the old day stays on record.</source>
            <translation>更正日期后，由它起算的期限随之重新计算；原来的日期仍在记录中。</translation>
        </message>
        <message>
            <source>Correct the day</source>
            <translation>更正日期</translation>
        </message>
    </context>
    <context>
        <name>DeclarationsPart</name>
        <message>
            <source>Declared ties</source>
            <translation>回避申报</translation>
        </message>
        <message>
            <source>Declare a tie</source>
            <translation>新申报</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Tie</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Name of the person or employer</source>
            <translation>姓名或单位名称</translation>
        </message>
        <message>
            <source>Relation or post</source>
            <translation>称谓或职务</translation>
        </message>
        <message>
            <source>ID number or credit code</source>
            <translation>证件号或信用代码</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>From</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>With</source>
            <translation>关系人或单位</translation>
        </message>
        <message>
            <source>Nothing is declared. Who is named as mediator is compared with what stands here.</source>
            <translation>还没有申报。指定调解员时会与这里的申报比对。</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回申报</translation>
        </message>
        <message>
            <source>Declare</source>
            <translation>申报</translation>
        </message>
        <message>
            <source>Withdrawn: {}</source>
            <translation>已撤回：{}</translation>
        </message>
    </context>
    <context>
        <name>DemandSheet</name>
        <message>
            <source>Demand of an authority</source>
            <translation>机关调取要求</translation>
        </message>
    </context>
    <context>
        <name>DemandsPage</name>
        <message>
            <source>Demands of authorities</source>
            <translation>机关调取要求</translation>
        </message>
        <message>
            <source>Log a demand</source>
            <translation>登记要求</translation>
        </message>
        <message>
            <source>Answer until two have approved: {}</source>
            <translation>两人批准之前的答复：{}</translation>
        </message>
        <message>
            <source>No authority has asked.</source>
            <translation>还没有机关提出要求。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Neither confirm nor deny</source>
            <translation>不确认亦不否认</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>The demand</source>
            <translation>要求内容</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>机关</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>法律文书</translation>
        </message>
        <message>
            <source>Officers</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>涉及何人</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>要求提供</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>负责人批准</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导批准</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多可提供</translation>
        </message>
        <message>
            <source>Complete the paper…</source>
            <translation>补登文书…</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>批准…</translation>
        </message>
        <message>
            <source>Neither confirm nor deny…</source>
            <translation>不确认亦不否认…</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Logged</source>
            <translation>已登记</translation>
        </message>
    </context>
    <context>
        <name>DeskPage</name>
        <message>
            <source>Due and overdue</source>
            <translation>到期与逾期</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Needs me</source>
            <translation>需要我处理</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>来访人</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{day}, {count} waiting</source>
            <translation>{day}，{count} 人在等候</translation>
        </message>
        <message>
            <source>overdue {over} · today {now} · within 7 days {week}</source>
            <translation>逾期 {over} · 今天 {now} · 七天内 {week}</translation>
        </message>
        <message>
            <source>All {} cases</source>
            <translation>全部 {} 件</translation>
        </message>
        <message>
            <source>today {}</source>
            <translation>今天 {} 人次</translation>
        </message>
        <message>
            <source>up to today</source>
            <translation>截至今天</translation>
        </message>
        <message>
            <source>Monthly report</source>
            <translation>月报</translation>
        </message>
        <message>
            <source>Nothing is due in the next 30 days.</source>
            <translation>三十天内没有到期的事项。</translation>
        </message>
        <message>
            <source>Nobody has come today yet.</source>
            <translation>今天还没有来访。</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>Applications to decide on</source>
            <translation>待决定是否受理</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已经逾期</translation>
        </message>
        <message>
            <source>My drafts</source>
            <translation>我的草稿</translation>
        </message>
        <message>
            <source>{} days over</source>
            <translation>逾期 {} 天</translation>
        </message>
        <message>
            <source>In danger</source>
            <translation>有伤害自己或他人的危险</translation>
        </message>
        <message>
            <source>{name} and {count} more</source>
            <translation>{name} 等 {count} 人</translation>
        </message>
        <message>
            <source>Letters without an answer</source>
            <translation>逾期未复的函书</translation>
        </message>
        <message>
            <source>Ran out of time, to be confirmed</source>
            <translation>调解逾期待确认</translation>
        </message>
        <message>
            <source>Asked to be reopened</source>
            <translation>申请重新打开</translation>
        </message>
        <message>
            <source>Papers to be served</source>
            <translation>待送达文书</translation>
        </message>
        <message>
            <source>Meetings within 7 days</source>
            <translation>7 日内的调解会</translation>
        </message>
        <message>
            <source>Forgotten cases</source>
            <translation>被遗忘的案件</translation>
        </message>
    </context>
    <context>
        <name>DestructionPage</name>
        <message>
            <source>Destruction after retention</source>
            <translation>到期档案销毁</translation>
        </message>
        <message>
            <source>One proposes, another confirms under their own sign-in. Only codes are shown.</source>
            <translation>一人提出，另一人用自己的账号确认。这里只有代码。</translation>
        </message>
        <message>
            <source>Print the register</source>
            <translation>打印登记表</translation>
        </message>
        <message>
            <source>Take the proposal back</source>
            <translation>撤回提议</translation>
        </message>
        <message>
            <source>Time of keeping over</source>
            <translation>保管期满</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>销毁登记</translation>
        </message>
        <message>
            <source>Destroying removes text and keys, drafts, and every earlier backup on this computer; a fresh backup is made first. Backups on other disks must be removed by hand and are written on the register. Codes and sums stay.</source>
            <translation>销毁会清除加密内容、密钥、草稿和本机此前的所有备份，并先做一份新备份。其他磁盘上的备份须人工清除，写在登记表上。代码和统计数保留。</translation>
        </message>
        <message>
            <source>No file's time is over.</source>
            <translation>没有到期的档案。</translation>
        </message>
        <message>
            <source>Nothing has been destroyed yet.</source>
            <translation>还没有销毁过档案。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Propose to destroy {}</source>
            <translation>提出销毁{}</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提出</translation>
        </message>
        <message>
            <source>Nothing is destroyed yet: another colleague confirms it.</source>
            <translation>现在不会销毁：要由另一位同事确认。</translation>
        </message>
        <message>
            <source>Type the code once more</source>
            <translation>再输入一次代码</translation>
        </message>
        <message>
            <source>Destroy {} for good</source>
            <translation>彻底销毁{}</translation>
        </message>
        <message>
            <source>Destroy</source>
            <translation>销毁</translation>
        </message>
        <message>
            <source>Proposed by {who}: {why}. Text, keys and every earlier backup on this computer are removed; nobody can bring them back.</source>
            <translation>{who}提出，理由：{why}。内容、密钥和本机此前的所有备份都会清除，任何人都无法恢复。</translation>
        </message>
        <message>
            <source>Destroying, and making a fresh backup…</source>
            <translation>正在销毁并制作新备份…</translation>
        </message>
        <message>
            <source>{code} is destroyed, {records} records. {backups}</source>
            <translation>{code}已销毁，共{records}件。{backups}</translation>
        </message>
        <message>
            <source>Confirm and destroy…</source>
            <translation>确认并销毁…</translation>
        </message>
        <message>
            <source>Propose…</source>
            <translation>提出销毁…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Kept until</source>
            <translation>保管至</translation>
        </message>
        <message>
            <source>Proposed by</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>still there: Enter removes them</source>
            <translation>还没有清除：按回车清除</translation>
        </message>
        <message>
            <source>to be proposed</source>
            <translation>待提出</translation>
        </message>
        <message>
            <source>waits for you</source>
            <translation>等您确认</translation>
        </message>
        <message>
            <source>waits for a second</source>
            <translation>等第二人确认</translation>
        </message>
    </context>
    <context>
        <name>DisclosuresCard</name>
        <message>
            <source>Told to somebody outside</source>
            <translation>对外披露</translation>
        </message>
        <message>
            <source>Record one…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>client to be told: {}</source>
            <translation>待告知来访者：{}</translation>
        </message>
        <message>
            <source>Nothing was told to anybody.</source>
            <translation>没有对外披露。</translation>
        </message>
        <message>
            <source>Client told</source>
            <translation>已告知来访者</translation>
        </message>
        <message>
            <source>client told {}</source>
            <translation>{}已告知来访者</translation>
        </message>
    </context>
    <context>
        <name>DoneForm</name>
        <message>
            <source>Done on</source>
            <translation>履行日期</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>撤回原因</translation>
        </message>
        <message>
            <source>Known by</source>
            <translation>凭证、说明</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>登记已履行</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
    </context>
    <context>
        <name>DutyHead</name>
        <message>
            <source>Duty</source>
            <translation>值班</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>New shift</source>
            <translation>排一班</translation>
        </message>
        <message>
            <source>Save the shift</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel the shift</source>
            <translation>取消这一班</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Subsidies</source>
            <translation>值班统计</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>DutyPage</name>
        <message>
            <source>Duty</source>
            <translation>值班</translation>
        </message>
        <message>
            <source>Choose whose shift it is in the list beside.</source>
            <translation>这里有几班，请先在右边选是谁的班。</translation>
        </message>
        <message>
            <source>{} signed out</source>
            <translation>{}已签退</translation>
        </message>
        <message>
            <source>{} signed in</source>
            <translation>{}已签到</translation>
        </message>
        <message>
            <source>{} shifts planned</source>
            <translation>已排 {} 班</translation>
        </message>
        <message>
            <source>Shift saved</source>
            <translation>值班已保存</translation>
        </message>
        <message>
            <source>Shift of {} cancelled</source>
            <translation>{}的班已取消</translation>
        </message>
    </context>
    <context>
        <name>DutySheet</name>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Sheet of duty {}</source>
            <translation>值班统计表 {}</translation>
        </message>
        <message>
            <source>Subsidies</source>
            <translation>值班统计</translation>
        </message>
        <message>
            <source>Nobody signed in this month. Space signs a lawyer in.</source>
            <translation>本月还没有签到的班。在日历上按空格签到。</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Law firm</source>
            <translation>律师事务所</translation>
        </message>
        <message>
            <source>Shifts</source>
            <translation>班次</translation>
        </message>
        <message>
            <source>Consultations</source>
            <translation>接待件次</translation>
        </message>
        <message>
            <source>People</source>
            <translation>接待人次</translation>
        </message>
        <message>
            <source>Drafted</source>
            <translation>代书件数</translation>
        </message>
        <message>
            <source>Subsidy, yuan</source>
            <translation>补贴（元）</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
    </context>
    <context>
        <name>DutySide</name>
        <message>
            <source>Enter opens · Space signs in, then out · Del cancels</source>
            <translation>回车打开 · 空格签到、再按签退 · Del 取消</translation>
        </message>
        <message>
            <source>Nobody sits here. Enter plans a shift.</source>
            <translation>没有人值班。按回车排一班。</translation>
        </message>
        <message>
            <source>Change a shift</source>
            <translation>修改值班</translation>
        </message>
        <message>
            <source>New shift</source>
            <translation>排一班</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Why it is cancelled</source>
            <translation>取消原因</translation>
        </message>
        <message>
            <source>Half day</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>{name}, for {other}</source>
            <translation>{name}（替{other}）</translation>
        </message>
        <message>
            <source>left {}</source>
            <translation>{} 签退</translation>
        </message>
        <message>
            <source>here {}</source>
            <translation>{} 签到</translation>
        </message>
    </context>
    <context>
        <name>EarlierCard</name>
        <message>
            <source>Asked before</source>
            <translation>以前的咨询</translation>
        </message>
    </context>
    <context>
        <name>EmployerDialog</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Whole months, as 2026-01. Attendances in sum alone: no risk, no complaint, no person, and nothing where too few took part.</source>
            <translation>按整月，写成2026-01。只出合计人次：不含风险、主诉和任何个人；人数不够的不出报告。</translation>
        </message>
        <message>
            <source>Report to an employer</source>
            <translation>单位汇总报告</translation>
        </message>
        <message>
            <source>Make the report</source>
            <translation>生成报告</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始月份</translation>
        </message>
        <message>
            <source>To</source>
            <translation>截止月份</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first}至{last}</translation>
        </message>
        <message>
            <source>Groups and lectures: {times}, attendances: {people}</source>
            <translation>团体活动和讲座：{times}场，参加{people}人次</translation>
        </message>
        <message>
            <source>Counselling attendances: {} (months of few people left out)</source>
            <translation>个体咨询：{}人次（人数少的月份不计入）</translation>
        </message>
        <message>
            <source>Sums of at least {} people; no person, risk or complaint is told.</source>
            <translation>本报告为不少于{}人的汇总，不涉及个人、风险和主诉。</translation>
        </message>
    </context>
    <context>
        <name>EmployerMergeDialog</name>
        <message>
            <source>Merge with another employer</source>
            <translation>与另一家单位合并</translation>
        </message>
        <message>
            <source>Nothing is deleted: visits, cases and letters move over, names become other names. It can be undone.</source>
            <translation>不会删除任何内容：来访、案件、函书并入，名称成为其他名称。可以撤销。</translation>
        </message>
        <message>
            <source>Search the other employer</source>
            <translation>查找另一份记录</translation>
        </message>
        <message>
            <source>Employers that fit</source>
            <translation>符合的单位</translation>
        </message>
        <message>
            <source>Both records side by side</source>
            <translation>两份记录对照</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>No other employer fits.</source>
            <translation>没有其他符合的单位。</translation>
        </message>
        <message>
            <source>Visits, cases, letters</source>
            <translation>来访、案件、函书</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>信用代码</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>其他名称</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Particular</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Is merged</source>
            <translation>被合并</translation>
        </message>
    </context>
    <context>
        <name>EmployerPage</name>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Particulars</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Village, community</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人（负责人）</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Kind of registration</source>
            <translation>登记注册类型</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>规模</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>职工人数</translation>
        </message>
        <message>
            <source>Has a union</source>
            <translation>是否建会</translation>
        </message>
        <message>
            <source>Former registration number</source>
            <translation>原工商注册号</translation>
        </message>
        <message>
            <source>no. {count} in {days} days</source>
            <translation>{days} 天内第 {count} 起</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>No case against this employer.</source>
            <translation>还没有涉及这个单位的案件。</translation>
        </message>
        <message>
            <source>Nobody came about this employer.</source>
            <translation>还没有人因这个单位来访。</translation>
        </message>
        <message>
            <source>{field} put right</source>
            <translation>已更正{field}</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>函书</translation>
        </message>
        <message>
            <source>Collective</source>
            <translation>集体争议</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Write a letter…</source>
            <translation>发函…</translation>
        </message>
        <message>
            <source>No letter to this employer yet.</source>
            <translation>还没有发给这家单位的函书。</translation>
        </message>
        <message>
            <source>No collective dispute at this employer.</source>
            <translation>这家单位没有集体争议。</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>还没有发生过什么。</translation>
        </message>
        <message>
            <source>Merged with the record of {name}</source>
            <translation>已与“{name}”的记录合并</translation>
        </message>
    </context>
    <context>
        <name>EmployerPick</name>
        <message>
            <source>Employers on record</source>
            <translation>已登记的用人单位</translation>
        </message>
    </context>
    <context>
        <name>FiguresTable</name>
        <message>
            <source>holds</source>
            <translation>相符</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>不符</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左边</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右边</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>原报</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现为</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差额</translation>
        </message>
    </context>
    <context>
        <name>FileActs</name>
        <message>
            <source>Title</source>
            <translation>题名</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>责任者</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Paper of the file</source>
            <translation>卷内材料</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>This scan</source>
            <translation>这份扫描件</translation>
        </message>
        <message>
            <source>is a paper of its own</source>
            <translation>单独成件</translation>
        </message>
        <message>
            <source>belongs to the scan before it</source>
            <translation>并入上一份扫描件</translation>
        </message>
        <message>
            <source>is the signed copy of {}</source>
            <translation>是《{}》的签名件</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>a supplement: only what came later</source>
            <translation>补充卷：只装订归档后补充的材料</translation>
        </message>
        <message>
            <source>the whole file anew, pages numbered again</source>
            <translation>全卷重新装订、重新编页</translation>
        </message>
        <message>
            <source>Reason to bind anew</source>
            <translation>重新装订的理由</translation>
        </message>
        <message>
            <source>Note of the file (missing, changed, added papers)</source>
            <translation>本卷情况说明（缺损、修改、补充、移出等）</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>检查人</translation>
        </message>
        <message>
            <source>{} papers are still missing; the file can be bound all the same and bound again later.</source>
            <translation>还缺 {} 份材料；可以先装订，补齐后再装订一次。</translation>
        </message>
        <message>
            <source>Bind the file</source>
            <translation>装订卷宗</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>装订</translation>
        </message>
        <message>
            <source>Archive the file</source>
            <translation>卷宗归档</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Where the file lies</source>
            <translation>卷宗存放处</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>盒号</translation>
        </message>
        <message>
            <source>File number</source>
            <translation>案卷号</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>柜架位置</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保管期限</translation>
        </message>
        <message>
            <source>Fonds</source>
            <translation>全宗号</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>目录号</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>调阅人</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>批准人</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Lend the file</source>
            <translation>调阅登记</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>How it came back</source>
            <translation>归还情况</translation>
        </message>
        <message>
            <source>The file is back</source>
            <translation>归还登记</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Kept until</source>
            <translation>保管至</translation>
        </message>
        <message>
            <source>Review at the end of keeping</source>
            <translation>到期鉴定</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>提出</translation>
        </message>
        <message>
            <source>Two people decide. The program destroys nothing.</source>
            <translation>须两人共同鉴定。程序不销毁任何材料，只记录决定。</translation>
        </message>
    </context>
    <context>
        <name>FileArchive</name>
        <message>
            <source>Bound and archived</source>
            <translation>装订与归档</translation>
        </message>
        <message>
            <source>Open the bound file</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Archive…</source>
            <translation>归档…</translation>
        </message>
        <message>
            <source>Change the place…</source>
            <translation>改存…</translation>
        </message>
        <message>
            <source>Lend…</source>
            <translation>调阅…</translation>
        </message>
        <message>
            <source>It is back…</source>
            <translation>归还…</translation>
        </message>
        <message>
            <source>Review…</source>
            <translation>到期鉴定…</translation>
        </message>
        <message>
            <source>Second the review</source>
            <translation>确认鉴定</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期未还</translation>
        </message>
        <message>
            <source>lent</source>
            <translation>已借出</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>装订后有变动</translation>
        </message>
        <message>
            <source>Not bound yet.</source>
            <translation>还没有装订。</translation>
        </message>
        <message>
            <source>supplement</source>
            <translation>补充卷</translation>
        </message>
        <message>
            <source>file</source>
            <translation>全卷</translation>
        </message>
        <message>
            <source>Bound {day} by {who}: {kind}, pages {first}-{last}, {books} volume(s)</source>
            <translation>{day} {who} 装订：{kind}，第 {first}-{last} 页，共 {books} 册</translation>
        </message>
        <message>
            <source>until {}</source>
            <translation>至 {}</translation>
        </message>
        <message>
            <source>Box {box}, file {number}, {shelf} kept {kept} {until}</source>
            <translation>盒号 {box}，案卷号 {number}，{shelf}保管 {kept} {until}</translation>
        </message>
        <message>
            <source>Lent to {who} for {why}, to be back {day}</source>
            <translation>借给 {who}（{why}），应于 {day} 归还</translation>
        </message>
        <message>
            <source>{who} proposes: {what}. A second person has to join.</source>
            <translation>{who} 提出：{what}，等待第二人确认。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
    </context>
    <context>
        <name>FileForm</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>FileImport</name>
        <message>
            <source>Scans and photographs</source>
            <translation>扫描件和照片</translation>
        </message>
        <message>
            <source>Pictures and PDF ({});;All files (*)</source>
            <translation>图片和 PDF ({});;所有文件 (*)</translation>
        </message>
        <message>
            <source>A folder of scans</source>
            <translation>选择扫描件所在的文件夹</translation>
        </message>
        <message>
            <source>pasted {}</source>
            <translation>粘贴 {}</translation>
        </message>
    </context>
    <context>
        <name>FileOutput</name>
        <message>
            <source>Binding the file</source>
            <translation>正在装订</translation>
        </message>
        <message>
            <source>The file is bound: pages {first}-{last}.</source>
            <translation>装订完成：第 {first}-{last} 页。</translation>
        </message>
        <message>
            <source>Export the bound file</source>
            <translation>导出卷宗</translation>
        </message>
        <message>
            <source>Writing the bound file</source>
            <translation>正在写出卷宗</translation>
        </message>
        <message>
            <source>Written: {}. The copy is not encrypted; mind where it lies.</source>
            <translation>已写出：{}。副本没有加密，请注意存放。</translation>
        </message>
    </context>
    <context>
        <name>FilePage</name>
        <message>
            <source>File · {}</source>
            <translation>卷宗 · {}</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>{} pages</source>
            <translation>共 {} 页</translation>
        </message>
        <message>
            <source>Kept, but not to be bound: {}</source>
            <translation>已保存但不能装订：{}</translation>
        </message>
        <message>
            <source>{} came in.</source>
            <translation>已导入 {} 份。</translation>
        </message>
        <message>
            <source>Taken out: {}</source>
            <translation>已移出：{}</translation>
        </message>
        <message>
            <source>Taking in scans</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>文件夹…</translation>
        </message>
        <message>
            <source>Add scans…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>装订</translation>
        </message>
        <message>
            <source>In the file {}</source>
            <translation>卷内 {}</translation>
        </message>
        <message>
            <source>Taken out {}</source>
            <translation>已移出 {}</translation>
        </message>
    </context>
    <context>
        <name>FilePapers</name>
        <message>
            <source>Paper</source>
            <translation>题名</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>Page no.</source>
            <translation>页号</translation>
        </message>
        <message>
            <source>Papers of the file</source>
            <translation>卷内材料</translation>
        </message>
        <message>
            <source>Nothing was taken out.</source>
            <translation>没有移出的材料。</translation>
        </message>
        <message>
            <source>The file is empty. Print forms, or drop scans here.</source>
            <translation>卷宗还是空的。打印文书，或把扫描件拖到这里。</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>signed scan</source>
            <translation>签名件</translation>
        </message>
        <message>
            <source>scan</source>
            <translation>扫描</translation>
        </message>
        <message>
            <source>not bound</source>
            <translation>不装订</translation>
        </message>
    </context>
    <context>
        <name>FileSight</name>
        <message>
            <source>Turn right</source>
            <translation>右转</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>左转</translation>
        </message>
        <message>
            <source>Page forward</source>
            <translation>前移</translation>
        </message>
        <message>
            <source>Page back</source>
            <translation>后移</translation>
        </message>
        <message>
            <source>Split from here</source>
            <translation>从此页拆分</translation>
        </message>
        <message>
            <source>Empty page</source>
            <translation>空白页</translation>
        </message>
        <message>
            <source>Take the page out</source>
            <translation>移出此页</translation>
        </message>
        <message>
            <source>Put pages back</source>
            <translation>放回移出的页</translation>
        </message>
        <message>
            <source>The paper as it will be bound</source>
            <translation>装订后的样子</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Choose a paper on the left to see it here.</source>
            <translation>在左边选一份材料，这里显示它的页面。</translation>
        </message>
        <message>
            <source>This PDF is locked with a password and cannot be bound. Add it again without the password.</source>
            <translation>这个 PDF 有密码，不能装订。请去掉密码后重新导入。</translation>
        </message>
        <message>
            <source>This PDF is damaged and cannot be bound. Scan it again.</source>
            <translation>这个 PDF 已损坏，不能装订。请重新扫描。</translation>
        </message>
        <message>
            <source>This PDF has too many pages to be bound. Split it.</source>
            <translation>这个 PDF 页数太多，不能装订。请分成几个文件。</translation>
        </message>
        <message>
            <source>This kind of file has no pages. It is kept with the case and named in the note of the file.</source>
            <translation>这种文件没有页面，随案保存，并写入备考表。</translation>
        </message>
    </context>
    <context>
        <name>Forecast</name>
        <message>
            <source>New people</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>New employers</source>
            <translation>新增单位</translation>
        </message>
        <message>
            <source>New cases</source>
            <translation>新增案件</translation>
        </message>
        <message>
            <source>On record already</source>
            <translation>以前已导入</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>其中有变动</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>有问题不导入</translation>
        </message>
    </context>
    <context>
        <name>FormList</name>
        <message>
            <source>Forms</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>printed {}×</source>
            <translation>已打 {} 次</translation>
        </message>
    </context>
    <context>
        <name>FoundPage</name>
        <message>
            <source>Found a new centre</source>
            <translation>新建中心</translation>
        </message>
        <message>
            <source>The first account belongs to the supervisor, who gives the others theirs.</source>
            <translation>第一个账户是主任的；其他同事的账户由主任开设。</translation>
        </message>
        <message>
            <source>Name of the centre</source>
            <translation>中心名称</translation>
        </message>
        <message>
            <source>Folder on this computer</source>
            <translation>存放位置（本机文件夹）</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>再输一遍密码</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Found the centre</source>
            <translation>建立中心</translation>
        </message>
        <message>
            <source>Founding the centre</source>
            <translation>正在建立中心</translation>
        </message>
        <message>
            <source>This has to be filled in</source>
            <translation>这一项必须填写</translation>
        </message>
        <message>
            <source>The two passwords differ</source>
            <translation>两次输入的密码不一样</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>选一个空文件夹</translation>
        </message>
    </context>
    <context>
        <name>GlassDialog</name>
        <message>
            <source>Open to you until {}. It stands in the trail by both names. The counsellor is told, and the client has to be told afterwards.</source>
            <translation>对您开放至 {}。两人姓名都已写入留痕，咨询师会收到提示，事后须告知来访者。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Safe contact</source>
            <translation>安全联系</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>Open with a second person</source>
            <translation>两人启封</translation>
        </message>
        <message>
            <source>Open for 24 hours</source>
            <translation>启封24小时</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>联系谁（身份）</translation>
        </message>
        <message>
            <source>The notes</source>
            <translation>会谈记录</translation>
        </message>
        <message>
            <source>Why it is urgent (no name, no content)</source>
            <translation>紧急原因（不写姓名和内容）</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>与谁一起</translation>
        </message>
        <message>
            <source>Their own password</source>
            <translation>对方自己的密码</translation>
        </message>
    </context>
    <context>
        <name>GradeCard</name>
        <message>
            <source>Last assessment</source>
            <translation>最近评估</translation>
        </message>
        <message>
            <source>Assess again</source>
            <translation>重新评估</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Not assessed by form yet.</source>
            <translation>还没有做过评估表。</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Answers called for</source>
            <translation>按回答至少</translation>
        </message>
        <message>
            <source>Why lower</source>
            <translation>降低的理由</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>共同签名</translation>
        </message>
        <message>
            <source>Set off by</source>
            <translation>触发事件</translation>
        </message>
        <message>
            <source>What holds them</source>
            <translation>保护因素</translation>
        </message>
    </context>
    <context>
        <name>HandOut</name>
        <message>
            <source>sent to {}</source>
            <translation>已发送到 {}</translation>
        </message>
        <message>
            <source>saved as {}</source>
            <translation>已存为 {}</translation>
        </message>
    </context>
    <context>
        <name>HandingOver</name>
        <message>
            <source>The consent is on record</source>
            <translation>同意书已登记</translation>
        </message>
        <message>
            <source>The conflict check is on record</source>
            <translation>审查结果已登记</translation>
        </message>
        <message>
            <source>The consent is withdrawn: nothing more leaves on it. What was sent already is to be told to the receiver.</source>
            <translation>同意已撤回，今后不再据此转出任何材料。已经转出的，请告知受转介机构。</translation>
        </message>
    </context>
    <context>
        <name>HospitalSheet</name>
        <message>
            <source>Advice to see a hospital</source>
            <translation>就医建议书</translation>
        </message>
    </context>
    <context>
        <name>HoursDialog</name>
        <message>
            <source>Hours, absence, rooms</source>
            <translation>服务时间、请假、房间</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>From today on. Rooms in use: {}</source>
            <translation>自今天起生效。在用房间：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>Away from</source>
            <translation>不在：自</translation>
        </message>
        <message>
            <source>Away until</source>
            <translation>不在：至</translation>
        </message>
        <message>
            <source>A new room</source>
            <translation>新增房间</translation>
        </message>
    </context>
    <context>
        <name>IdentityCard</name>
        <message>
            <source>Who it is</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Show identity</source>
            <translation>显示身份</translation>
        </message>
        <message>
            <source>Sealed. Shown for 30 seconds, to you alone.</source>
            <translation>已密封。只对您显示30秒。</translation>
        </message>
        <message>
            <source>Put right…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>messages may be left</source>
            <translation>可以留言</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Birth</source>
            <translation>出生</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Safe contact</source>
            <translation>安全联系</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>{} (chosen name)</source>
            <translation>{}（化名）</translation>
        </message>
    </context>
    <context>
        <name>IdentitySheet</name>
        <message>
            <source>Identity sheet</source>
            <translation>身份页</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Columns</source>
            <translation>栏目对应</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>各行</translation>
        </message>
        <message>
            <source>What will be added</source>
            <translation>将要导入</translation>
        </message>
        <message>
            <source>Import a ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Choose a ledger</source>
            <translation>选择台账</translation>
        </message>
        <message>
            <source>Ledgers (*.xlsx *.xlsm *.csv *.txt);;All files (*)</source>
            <translation>台账 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading {}</source>
            <translation>正在读取 {}</translation>
        </message>
        <message>
            <source>“{}” was looked over and not imported yet.</source>
            <translation>“{}”已经预览过，还没有导入。</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Checking the rows again</source>
            <translation>正在重新检查各行</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Imported: {people} people, {employers} employers, {cases} cases.</source>
            <translation>已导入：新增人员 {people} 人、单位 {employers} 家、案件 {cases} 件。</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) had been on record already.</source>
            <translation>
                <numerusform>%n 行以前已经导入，没有重复。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) with faults wait to be mended: mend them here and import again, or take them along as Excel.</source>
            <translation>
                <numerusform>还有 %n 行有问题没有导入：可以在这里改好再导入，也可以导出为 Excel。</numerusform>
            </translation>
        </message>
        <message>
            <source>{} to be mended</source>
            <translation>{}（待更正）</translation>
        </message>
        <message>
            <source>Rows with faults</source>
            <translation>导出问题行</translation>
        </message>
        <message>
            <source>Saved: {}</source>
            <translation>已保存：{}</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>换一个文件</translation>
        </message>
        <message>
            <source>Let a ledger fall here, as .xlsx or .csv: nothing is written before you have looked it over.</source>
            <translation>把台账（.xlsx 或 .csv）拖到这里。先预览、改好问题，确认后才写入。</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>导入 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>{file}, sheet {sheet}, headings in row {row}</source>
            <translation>{file} · 工作表“{sheet}” · 第 {row} 行是表头</translation>
        </message>
        <message>
            <source>{file}, headings in row {row}</source>
            <translation>{file} · 第 {row} 行是表头</translation>
        </message>
    </context>
    <context>
        <name>InstalmentRow</name>
        <message>
            <source>What is paid or done</source>
            <translation>付款内容</translation>
        </message>
        <message>
            <source>By</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>From</source>
            <translation>付款人</translation>
        </message>
        <message>
            <source>Account holder</source>
            <translation>收款户名</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>开户行</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>收款账号</translation>
        </message>
    </context>
    <context>
        <name>InstalmentsCard</name>
        <message>
            <source>Promised</source>
            <translation>约定内容</translation>
        </message>
        <message>
            <source>Owed by</source>
            <translation>义务人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应履行日</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>应付</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已付</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>分期履行</translation>
        </message>
        <message>
            <source>in force since {}</source>
            <translation>{} 生效</translation>
        </message>
        <message>
            <source>No money was promised.</source>
            <translation>没有约定款项。</translation>
        </message>
        <message>
            <source>{due}, a day of rest: until {last}</source>
            <translation>{due}为休息日，顺延至{last}</translation>
        </message>
    </context>
    <context>
        <name>IntakeCard</name>
        <message>
            <source>Intake</source>
            <translation>登记表</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>本人原话</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>持续时间</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Self-harm</source>
            <translation>自伤自杀</translation>
        </message>
        <message>
            <source>Past help</source>
            <translation>既往求助</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>社会支持</translation>
        </message>
    </context>
    <context>
        <name>IntakePage</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>ID document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Hired</source>
            <translation>入职</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>What the visitor says</source>
            <translation>反映的情况</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>涉及金额</translation>
        </message>
        <message>
            <source>Workers concerned</source>
            <translation>涉及人数</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Papers handed in</source>
            <translation>提供材料</translation>
        </message>
        <message>
            <source>Answer given, result</source>
            <translation>答复与办理结果</translation>
        </message>
        <message>
            <source>Told of the right to legal aid</source>
            <translation>已告知申请法律援助的权利</translation>
        </message>
        <message>
            <source>More particulars</source>
            <translation>更多信息</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Household registration</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>Other telephone</source>
            <translation>其他电话</translation>
        </message>
        <message>
            <source>Address, where papers are served</source>
            <translation>现住址（送达地址）</translation>
        </message>
        <message>
            <source>Registered address</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>Migrant worker</source>
            <translation>农民工</translation>
        </message>
        <message>
            <source>Union member</source>
            <translation>工会会员</translation>
        </message>
        <message>
            <source>Form of employment</source>
            <translation>用工形式</translation>
        </message>
        <message>
            <source>Learnt of the violation</source>
            <translation>知道权利被侵害之日</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>来访类别</translation>
        </message>
        <message>
            <source>People who came</source>
            <translation>来访人数</translation>
        </message>
        <message>
            <source>Kind of ID document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>Risks</source>
            <translation>风险研判</translation>
        </message>
        <message>
            <source>Receptionist's opinion</source>
            <translation>接待意见</translation>
        </message>
        <message>
            <source>Credit code of the employer</source>
            <translation>单位统一社会信用代码</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>单位所在镇街</translation>
        </message>
        <message>
            <source>Village, community</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Address of the employer</source>
            <translation>单位地址</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>单位联系人</translation>
        </message>
        <message>
            <source>Telephone of the employer</source>
            <translation>单位电话</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人（负责人）</translation>
        </message>
        <message>
            <source>Has a union</source>
            <translation>是否建会</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>职工人数</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>name and matter are enough to save, the rest can follow</source>
            <translation>姓名和事由填好即可保存，其余可以后补</translation>
        </message>
        <message>
            <source>Let wait</source>
            <translation>先等候</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Advice only, done</source>
            <translation>仅咨询，结束</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>建立案件</translation>
        </message>
        <message>
            <source>Case {number} is open</source>
            <translation>已建立案件 {number}</translation>
        </message>
        <message>
            <source>Visit {number} ended with advice</source>
            <translation>来访 {number} 已答复办结</translation>
        </message>
        <message>
            <source>Visit {number} saved</source>
            <translation>来访 {number} 已保存</translation>
        </message>
        <message>
            <source>Visit {number} is waiting</source>
            <translation>来访 {number} 已登记等候</translation>
        </message>
        <message>
            <source>on record: {number}</source>
            <translation>已登记：{number}</translation>
        </message>
        <message>
            <source>Fewer particulars</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Told, and agrees to the use of personal data</source>
            <translation>已告知并同意为办理本事项使用个人信息</translation>
        </message>
        <message>
            <source>Danger to self or others</source>
            <translation>有伤害自己或他人的危险</translation>
        </message>
    </context>
    <context>
        <name>IntakeSheet</name>
        <message>
            <source>Intake</source>
            <translation>登记表</translation>
        </message>
    </context>
    <context>
        <name>ItemPart</name>
        <message>
            <source>The item before</source>
            <translation>上一题</translation>
        </message>
        <message>
            <source>Counsellor…</source>
            <translation>咨询师…</translation>
        </message>
        <message>
            <source>{at} of {count}</source>
            <translation>第 {at} 题，共 {count} 题</translation>
        </message>
        <message>
            <source>One more, which is not scored</source>
            <translation>最后一题，不计分</translation>
        </message>
        <message>
            <source>I would rather not answer</source>
            <translation>不想回答这一题</translation>
        </message>
    </context>
    <context>
        <name>ItemsCard</name>
        <message>
            <source>List</source>
            <translation>计算清单</translation>
        </message>
        <message>
            <source>Nothing on the list yet: Ctrl+Enter adds what is reckoned.</source>
            <translation>清单是空的：Ctrl+Enter 把算好的一项加进来。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Take off the list: {}</source>
            <translation>从清单去掉：{}</translation>
        </message>
    </context>
    <context>
        <name>KeptCard</name>
        <message>
            <source>Attached to the case</source>
            <translation>已附卷的清单</translation>
        </message>
        <message>
            <source>{} items</source>
            <translation>{} 项</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Who may open from now on</source>
            <translation>核实谁可以启封</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认已当面核实</translation>
        </message>
        <message>
            <source>Ask each of them in person: was the password reset, were they named for this? Nothing is sealed to a key before you confirm it, so that nobody can name themselves.</source>
            <translation>请逐个当面问清：是不是重设过密码、是不是被指定担任。您确认以前，任何记录都不会交给他们的钥匙，这样谁也不能给自己加权限。</translation>
        </message>
        <message>
            <source>{}: reads notes as supervisor, without identity</source>
            <translation>{}：作为督导阅读记录，看不到身份</translation>
        </message>
        <message>
            <source>{}: the two open together in an emergency</source>
            <translation>{}：紧急时两人一起启封</translation>
        </message>
        <message>
            <source>Sheet B: regains records after a lost password</source>
            <translation>恢复单B：忘记密码后找回记录</translation>
        </message>
        <message>
            <source>{}: sees the month's counts, without codes</source>
            <translation>{}：看月度统计，看不到代码</translation>
        </message>
        <message>
            <source>{} (keys changed)</source>
            <translation>{}（钥匙换过）</translation>
        </message>
    </context>
    <context>
        <name>KnownCard</name>
        <message>
            <source>From the records</source>
            <translation>记录中已有</translation>
        </message>
        <message>
            <source>  at the beginning {}/10</source>
            <translation>　开始时{}/10</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>起止</translation>
        </message>
        <message>
            <source>{} to {}</source>
            <translation>{}至{}</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会谈次数</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>本人原话</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Last grade</source>
            <translation>最近风险</translation>
        </message>
        <message>
            <source>Kept until</source>
            <translation>保管至</translation>
        </message>
    </context>
    <context>
        <name>LawyerPage</name>
        <message>
            <source>New lawyer</source>
            <translation>新增律师</translation>
        </message>
        <message>
            <source>Register of lawyers</source>
            <translation>律师名册</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Lawyer saved</source>
            <translation>律师已保存</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>协议剩 {} 天</translation>
        </message>
        <message>
            <source>no agreement in force</source>
            <translation>协议未在有效期内</translation>
        </message>
    </context>
    <context>
        <name>LawyersCard</name>
        <message>
            <source>Lawyer</source>
            <translation>承办律师</translation>
        </message>
        <message>
            <source>Approval and lawyer</source>
            <translation>审批与律师</translation>
        </message>
        <message>
            <source>to sign</source>
            <translation>待签</translation>
        </message>
        <message>
            <source>obtained {} yuan</source>
            <translation>实得 {} 元</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first}至{last}</translation>
        </message>
        <message>
            <source>since {}</source>
            <translation>自{}</translation>
        </message>
    </context>
    <context>
        <name>LawyersPage</name>
        <message>
            <source>Lawyers</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>New lawyer</source>
            <translation>新增律师</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Agreement runs</source>
            <translation>协议有效</translation>
        </message>
        <message>
            <source>Ends soon</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>Ended or not begun</source>
            <translation>到期或未生效</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>No lawyer here; look under All.</source>
            <translation>这里没有律师，请看“全部”。</translation>
        </message>
        <message>
            <source>No lawyer yet. Shifts and appointments need them.</source>
            <translation>还没有登记律师，排班和委派都要用到。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Law firm</source>
            <translation>律师事务所</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>执业证号</translation>
        </message>
        <message>
            <source>Special fields</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Agreement until</source>
            <translation>协议截止</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Open matters</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>剩 {} 天</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>长期</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已到期</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>未生效</translation>
        </message>
    </context>
    <context>
        <name>LetterPage</name>
        <message>
            <source>The letter</source>
            <translation>函书内容</translation>
        </message>
        <message>
            <source>Kind of letter</source>
            <translation>文种</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Basis, one a line</source>
            <translation>依据（每行一条）</translation>
        </message>
        <message>
            <source>What is asked, one a line</source>
            <translation>要求（每行一条）</translation>
        </message>
        <message>
            <source>Working days to answer</source>
            <translation>答复期限（工作日）</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>How it was delivered</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>签收人</translation>
        </message>
        <message>
            <source>Postal number</source>
            <translation>邮寄单号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>New letter</source>
            <translation>新函书</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Issued as {}</source>
            <translation>已发出，文号 {}</translation>
        </message>
        <message>
            <source>To the case</source>
            <translation>看案件</translation>
        </message>
        <message>
            <source>To the employer</source>
            <translation>看单位</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>Drafted</source>
            <translation>起草</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>送达</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未回复</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定：该年放假安排尚未公布</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>发出</translation>
        </message>
    </context>
    <context>
        <name>LettersPage</name>
        <message>
            <source>Kind</source>
            <translation>文种</translation>
        </message>
        <message>
            <source>Employer, office, number or subject</source>
            <translation>单位、收函机关、文号或事由</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>函书</translation>
        </message>
        <message>
            <source>No letter is overdue in this list.</source>
            <translation>这个列表里没有逾期未复的函书。</translation>
        </message>
        <message>
            <source>Chased: {}</source>
            <translation>已催办：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No letter fits. Esc takes the filters away.</source>
            <translation>没有符合的函书。按 Esc 清除筛选。</translation>
        </message>
        <message>
            <source>No letter yet. One is begun from an employer, a case or a visit.</source>
            <translation>还没有函书。从单位、案件或来访页面发起。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>To</source>
            <translation>收函单位</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>State</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Chased</source>
            <translation>催办</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>no number</source>
            <translation>未编号</translation>
        </message>
        <message>
            <source>any kind</source>
            <translation>全部文种</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Space ticks a letter to be chased</source>
            <translation>空格键勾选要催办的函书</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Chase the {} ticked</source>
            <translation>催办勾选的 {} 份</translation>
        </message>
        <message>
            <source>Chase those overdue</source>
            <translation>催办逾期未复的</translation>
        </message>
    </context>
    <context>
        <name>LikelyCard</name>
        <message>
            <source>May be the same person</source>
            <translation>可能是同一人</translation>
        </message>
        <message>
            <source>Name, ID or telephone will show who was here before.</source>
            <translation>填写姓名、证件或手机后，来过的人会显示在这里。</translation>
        </message>
        <message>
            <source>On record</source>
            <translation>已有记录</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>不是此人</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>是此人</translation>
        </message>
        <message>
            <source>It is not</source>
            <translation>不是</translation>
        </message>
        <message>
            <source>It is {name}</source>
            <translation>是此人：{name}</translation>
        </message>
        <message>
            <source>It is not {name}</source>
            <translation>不是：{name}</translation>
        </message>
    </context>
    <context>
        <name>LimitationCard</name>
        <message>
            <source>Limitation of arbitration</source>
            <translation>仲裁时效</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>不受限制</translation>
        </message>
        <message>
            <source>stands still</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚未确定</translation>
        </message>
        <message>
            <source>Known on {known} · employed until {until}</source>
            <translation>知道权利被侵害：{known} · 劳动关系终止：{until}</translation>
        </message>
        <message>
            <source>Add an event</source>
            <translation>登记事由…</translation>
        </message>
        <message>
            <source>What it runs from</source>
            <translation>起算日…</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>by an act</source>
            <translation>办理产生</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>until {}</source>
            <translation>至 {}</translation>
        </message>
    </context>
    <context>
        <name>LinkedCard</name>
        <message>
            <source>{} case(s)</source>
            <translation>{} 件</translation>
        </message>
        <message>
            <source>Linked cases</source>
            <translation>相关案件</translation>
        </message>
        <message>
            <source>{} in hand</source>
            <translation>在办 {}</translation>
        </message>
        <message>
            <source>Same worker</source>
            <translation>同一职工</translation>
        </message>
        <message>
            <source>Same employer</source>
            <translation>同一单位</translation>
        </message>
        <message>
            <source>Same representative or agent</source>
            <translation>同一代表人或代理人</translation>
        </message>
        <message>
            <source>All {}…</source>
            <translation>全部 {} 件…</translation>
        </message>
        <message>
            <source>Its legal aid</source>
            <translation>本案的法律援助</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>争议类型</translation>
        </message>
        <message>
            <source>Name, employer or number</source>
            <translation>姓名、单位或案号</translation>
        </message>
        <message>
            <source>Labour disputes</source>
            <translation>劳动争议</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>导出清单</translation>
        </message>
        <message>
            <source>Writing the list</source>
            <translation>正在写清单</translation>
        </message>
        <message>
            <source>any state</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <source>any matter</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>List</source>
            <translation>清单</translation>
        </message>
        <message>
            <source>No case fits. Esc takes the filters away.</source>
            <translation>没有符合的案件。按 Esc 清除筛选。</translation>
        </message>
        <message>
            <source>Nothing here: all is in hand.</source>
            <translation>这里没有案件，都在办理中。</translation>
        </message>
        <message>
            <source>No case here yet. A visit becomes one.</source>
            <translation>还没有案件。登记来访后即可立案。</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>any handler</source>
            <translation>全部承办人</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>选列</translation>
        </message>
    </context>
    <context>
        <name>LockLine</name>
        <message>
            <source>The client asked for deletion on {}.</source>
            <translation>本人于{}要求删除。</translation>
        </message>
        <message>
            <source>The client withdrew a consent that is needed.</source>
            <translation>本人撤回了必需的同意。</translation>
        </message>
        <message>
            <source>Storage only since {day}. {why} Nothing may be written, read, booked or used; the client may still have a copy of their own data. Kept until {until}, then destroyed by two people.</source>
            <translation>{day}起仅作保存。{why}不能再写入、查看、预约或者使用；本人仍可以取得个人信息副本。保管至{until}，期满由两人销毁。</translation>
        </message>
    </context>
    <context>
        <name>LookPart</name>
        <message>
            <source>Look and language</source>
            <translation>外观与语言</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key</source>
            <translation>几分钟无操作后自动锁定</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Casedesk</source>
            <translation>案件台</translation>
        </message>
        <message>
            <source>The program made a mistake. What was saved is safe, what you typed is still here. Go on, or close and open it again.</source>
            <translation>程序出错了。已保存的数据不受影响，您填的内容仍在窗口里。可以继续，或关闭后重新打开。</translation>
        </message>
        <message>
            <source>Go on with this copy…</source>
            <translation>确认使用这份数据…</translation>
        </message>
        <message>
            <source>Why was it put back?</source>
            <translation>为什么恢复这份数据？</translation>
        </message>
    </context>
    <context>
        <name>MatterActs</name>
        <message>
            <source>More…</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
    </context>
    <context>
        <name>MatterPage</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{done} To be printed now: {forms}</source>
            <translation>{done}接下来打印：{forms}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Something is still being written. Write it down or clear it first.</source>
            <translation>还有一条记录没有写完，请先记下或清空。</translation>
        </message>
        <message>
            <source>Nothing has been printed of this case yet.</source>
            <translation>这个案件还没有打印过文书。</translation>
        </message>
        <message>
            <source>Adding and sealing the files</source>
            <translation>正在加密保存附件</translation>
        </message>
        <message>
            <source>{} file(s) received</source>
            <translation>收到 {} 个文件</translation>
        </message>
    </context>
    <context>
        <name>MembersPage</name>
        <message>
            <source>Roster · {}</source>
            <translation>名册 · {}</translation>
        </message>
        <message>
            <source>Paste a roster</source>
            <translation>粘贴名册</translation>
        </message>
        <message>
            <source>From a file</source>
            <translation>从文件导入</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Print the election</source>
            <translation>打印推举书</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>写入名册</translation>
        </message>
        <message>
            <source>Choose a roster</source>
            <translation>选取名册</translation>
        </message>
        <message>
            <source>Rosters (*.xlsx *.xlsm *.csv *.txt);;All files (*)</source>
            <translation>名册 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading {}</source>
            <translation>正在读取 {}</translation>
        </message>
        <message>
            <source>{added} added, {changed} put right, {known} known</source>
            <translation>新增 {added} 人，更正 {changed} 人，已在册 {known} 人</translation>
        </message>
        <message>
            <source>There is nothing on the clipboard.</source>
            <translation>剪贴板里没有内容。</translation>
        </message>
        <message>
            <source>The applicant is not on this roster and stands first: fill in the amount, or take the line out.</source>
            <translation>申请人不在这份名册里，已列在第一行：请补上金额，或移出这一行。</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>送达回证</translation>
        </message>
        <message>
            <source>Taking the roster in</source>
            <translation>正在写入名册</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge with another record</source>
            <translation>与另一份记录合并</translation>
        </message>
        <message>
            <source>Nothing is deleted: visits, cases and consents move over, gaps are filled. It can be undone.</source>
            <translation>不会删除任何内容：来访、案件和同意书转到保留的记录，空缺的项目补上；可以撤销。</translation>
        </message>
        <message>
            <source>Search the other record</source>
            <translation>查找另一份记录</translation>
        </message>
        <message>
            <source>Records that fit</source>
            <translation>相符的记录</translation>
        </message>
        <message>
            <source>Both records side by side</source>
            <translation>两份记录对照</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Two different people</source>
            <translation>是两个人</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Particular</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Is merged</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Name, initials, ID or phone tail</source>
            <translation>姓名、拼音首字母、证件或电话尾号</translation>
        </message>
        <message>
            <source>Nobody else fits.</source>
            <translation>没有其他相符的记录。</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>ID document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Registration</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>现住址</translation>
        </message>
        <message>
            <source>Visits, cases</source>
            <translation>来访 · 案件</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
    </context>
    <context>
        <name>MessageLine</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>MinuteLine</name>
        <message>
            <source>What happens, line by line</source>
            <translation>随时记经过</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>由谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>Put down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>MissingLines</name>
        <message>
            <source>Nothing is missing.</source>
            <translation>材料齐全。</translation>
        </message>
        <message>
            <source>not signed: add the signed scan</source>
            <translation>缺签名件 · 导入</translation>
        </message>
        <message>
            <source>missing: print {}</source>
            <translation>缺 · 打印 {}</translation>
        </message>
        <message>
            <source>missing: add a scan</source>
            <translation>缺 · 导入扫描件</translation>
        </message>
    </context>
    <context>
        <name>MoneyCard</name>
        <message>
            <source>Promised</source>
            <translation>付款内容</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Agreement and payments</source>
            <translation>协议与到账</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>付款安排</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>写条款…</translation>
        </message>
        <message>
            <source>Payment…</source>
            <translation>登记到账…</translation>
        </message>
        <message>
            <source>In force since {}.</source>
            <translation>协议自{}起生效。</translation>
        </message>
        <message>
            <source>Drafted, not signed yet.</source>
            <translation>条款已拟，尚未签署。</translation>
        </message>
        <message>
            <source>No terms are written yet.</source>
            <translation>还没有写条款。</translation>
        </message>
        <message>
            <source>{arrived} of {promised} yuan arrived.</source>
            <translation>应付 {promised} 元，已到账 {arrived} 元。</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已付清</translation>
        </message>
        <message>
            <source>part paid, {}</source>
            <translation>已付 {}</translation>
        </message>
    </context>
    <context>
        <name>MonthFigures</name>
        <message>
            <source>visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>{} on last month</source>
            <translation>较上月同期 {}</translation>
        </message>
        <message>
            <source>disputes accepted</source>
            <translation>新受理争议</translation>
        </message>
        <message>
            <source>mediated with success</source>
            <translation>调解成功率</translation>
        </message>
        <message>
            <source>money arrived</source>
            <translation>到账金额</translation>
        </message>
        <message>
            <source>10k yuan</source>
            <translation>万元</translation>
        </message>
        <message>
            <source>Disputes accepted: {}</source>
            <translation>各月受理：{}</translation>
        </message>
    </context>
    <context>
        <name>NamesCard</name>
        <message>
            <source>Other names</source>
            <translation>其他名称</translation>
        </message>
        <message>
            <source>Names…</source>
            <translation>名称…</translation>
        </message>
        <message>
            <source>No other name is known.</source>
            <translation>没有其他名称。</translation>
        </message>
        <message>
            <source>{} was merged into this record</source>
            <translation>“{}”已并入本记录</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo the merge with {}</source>
            <translation>撤销与“{}”的合并</translation>
        </message>
        <message>
            <source>{since} to {until}</source>
            <translation>{since} 至 {until}</translation>
        </message>
    </context>
    <context>
        <name>NamesDialog</name>
        <message>
            <source>Names of this employer</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Every name can be searched for; a former name keeps its days.</source>
            <translation>每个名称都能查到；曾用名保留起止日期。</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>From</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>To</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>Another name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Keep this name</source>
            <translation>保存名称</translation>
        </message>
        <message>
            <source>No other name is known.</source>
            <translation>没有其他名称。</translation>
        </message>
        <message>
            <source>{} taken away</source>
            <translation>已删去“{}”</translation>
        </message>
    </context>
    <context>
        <name>NeedsCard</name>
        <message>
            <source>Before “{}”</source>
            <translation>“{}”之前</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>尚缺</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>没有缺项。</translation>
        </message>
    </context>
    <context>
        <name>NeedsRow</name>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Printed: {}</source>
            <translation>已打印：{}</translation>
        </message>
        <message>
            <source>Still needed here</source>
            <translation>本阶段还缺</translation>
        </message>
        <message>
            <source>This stage is complete</source>
            <translation>本阶段已齐</translation>
        </message>
        <message>
            <source>Still needed: {}</source>
            <translation>本阶段还缺 {} 项</translation>
        </message>
        <message>
            <source>{} more…</source>
            <translation>还有 {} 项…</translation>
        </message>
        <message>
            <source>{} printed</source>
            <translation>已打印 {} 份</translation>
        </message>
        <message>
            <source>Print {}</source>
            <translation>打印{}</translation>
        </message>
        <message>
            <source>{}: needed before the case is closed</source>
            <translation>{}（结案前必备）</translation>
        </message>
    </context>
    <context>
        <name>NewClientPage</name>
        <message>
            <source>New client</source>
            <translation>新来访者</translation>
        </message>
        <message>
            <source>A code is drawn on saving. What is not marked may stay empty; any name will do.</source>
            <translation>保存时抽取代码。带*为必填，其余可不填；可以用化名。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Take on under a code</source>
            <translation>以代码登记</translation>
        </message>
        <message>
            <source>Intake (P1)</source>
            <translation>登记表（P1）</translation>
        </message>
        <message>
            <source>says the code alone</source>
            <translation>只写代码</translation>
        </message>
        <message>
            <source>Identity sheet (P1-A)</source>
            <translation>身份页（P1-A）</translation>
        </message>
        <message>
            <source>kept and printed apart</source>
            <translation>单独密封、单独打印</translation>
        </message>
        <message>
            <source>Consents signed</source>
            <translation>已签的同意</translation>
        </message>
        <message>
            <source>on paper (P2, P3)</source>
            <translation>书面（P2、P3）</translation>
        </message>
        <message>
            <source>From the desk: {code}, {time}. The code stays; any name will do.</source>
            <translation>前台预约：{code}，{time}。代码不变，可以使用化名。</translation>
        </message>
    </context>
    <context>
        <name>NewRoundPage</name>
        <message>
            <source>{} comes again</source>
            <translation>{} 再次来访</translation>
        </message>
        <message>
            <source>The code stays. The intake begins from the last one; go through it again, the questions about danger above all.</source>
            <translation>代码不变。登记表从上一轮带出，请逐项再问一遍，危险方面的一定重新问。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Begin the round</source>
            <translation>开始新的一轮</translation>
        </message>
        <message>
            <source>Intake (P1)</source>
            <translation>登记表（P1）</translation>
        </message>
        <message>
            <source>says the code alone</source>
            <translation>只写代码</translation>
        </message>
        <message>
            <source>To be agreed to again</source>
            <translation>需要重新同意</translation>
        </message>
        <message>
            <source>on paper (P2, P3)</source>
            <translation>纸质签名（P2、P3）</translation>
        </message>
        <message>
            <source>What was agreed to is still in force.</source>
            <translation>已有的同意仍然有效。</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>A note is signed with a grade, whatever was said.</source>
            <translation>不论谈了什么，签名前都要评定等级。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Mandatory: {}.</source>
            <translation>必须：{}。</translation>
        </message>
        <message>
            <source>Risk of this session</source>
            <translation>风险复评</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>S · what the client says</source>
            <translation>S 来访者自述</translation>
        </message>
        <message>
            <source>O · what is observed</source>
            <translation>O 观察</translation>
        </message>
        <message>
            <source>D · data</source>
            <translation>D 资料</translation>
        </message>
        <message>
            <source>A · assessment</source>
            <translation>A 评估</translation>
        </message>
        <message>
            <source>P · plan</source>
            <translation>P 计划</translation>
        </message>
        <message>
            <source>What was done about the risk</source>
            <translation>已采取的行动</translation>
        </message>
        <message>
            <source>Grounds of the grade</source>
            <translation>评定依据</translation>
        </message>
        <message>
            <source>Intervention</source>
            <translation>干预要点</translation>
        </message>
        <message>
            <source>Next appointment</source>
            <translation>下次安排</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>In the room</source>
            <translation>面谈</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>本次主题</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>到访人数</translation>
        </message>
        <message>
            <source>Advised to see a hospital</source>
            <translation>已建议就医</translation>
        </message>
    </context>
    <context>
        <name>NoteView</name>
        <message>
            <source>S · what the client says</source>
            <translation>S 来访者自述</translation>
        </message>
        <message>
            <source>O · what is observed</source>
            <translation>O 观察</translation>
        </message>
        <message>
            <source>D · data</source>
            <translation>D 资料</translation>
        </message>
        <message>
            <source>A · assessment</source>
            <translation>A 评估</translation>
        </message>
        <message>
            <source>P · plan</source>
            <translation>P 计划</translation>
        </message>
        <message>
            <source>What was done about the risk</source>
            <translation>已采取的行动</translation>
        </message>
        <message>
            <source>Intervention</source>
            <translation>干预要点</translation>
        </message>
        <message>
            <source>Next appointment</source>
            <translation>下次安排</translation>
        </message>
        <message>
            <source>Advised to see a hospital</source>
            <translation>已建议就医</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>本次主题</translation>
        </message>
        <message>
            <source>Hospital</source>
            <translation>就医</translation>
        </message>
        <message>
            <source>Added {}</source>
            <translation>补记 {}</translation>
        </message>
    </context>
    <context>
        <name>NumbersPart</name>
        <message>
            <source>Register of numbers</source>
            <translation>编号登记簿</translation>
        </message>
        <message>
            <source>This number</source>
            <translation>这个编号</translation>
        </message>
        <message>
            <source>Why it is void</source>
            <translation>作废的原因</translation>
        </message>
        <message>
            <source>Void this number</source>
            <translation>作废此编号</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>取号时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Series and year</source>
            <translation>种类与年份</translation>
        </message>
        <message>
            <source>No number was taken yet.</source>
            <translation>还没有编号。</translation>
        </message>
        <message>
            <source>{} is void. It stays listed and is not used again.</source>
            <translation>{}已作废，仍列在登记簿里，不再使用。</translation>
        </message>
        <message>
            <source>A voided number stays in the register and is never given again.</source>
            <translation>作废的编号仍列在登记簿里，不再使用。</translation>
        </message>
        <message>
            <source>Voided {at}: {reason}</source>
            <translation>{at} 作废：{reason}</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>{title} {year}, {count} taken</source>
            <translation>{title} {year} 年，已用 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>ObligationRow</name>
        <message>
            <source>What is to be done</source>
            <translation>义务内容</translation>
        </message>
        <message>
            <source>By</source>
            <translation>履行期限</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>义务人</translation>
        </message>
    </context>
    <context>
        <name>ObligationsCard</name>
        <message>
            <source>Promised</source>
            <translation>约定内容</translation>
        </message>
        <message>
            <source>Owed by</source>
            <translation>义务人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应履行日</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>履行日</translation>
        </message>
        <message>
            <source>Known by</source>
            <translation>凭证、说明</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Other acts promised</source>
            <translation>其他义务</translation>
        </message>
        <message>
            <source>Space: done</source>
            <translation>空格键登记</translation>
        </message>
    </context>
    <context>
        <name>OutlookCard</name>
        <message>
            <source>Deadlines</source>
            <translation>期限提示</translation>
        </message>
        <message>
            <source>once a case is opened</source>
            <translation>建立案件后</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>据此推算</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚未确定</translation>
        </message>
        <message>
            <source>Limitation: {}</source>
            <translation>仲裁时效：{}</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>Article 44: the slip may go at once, the formalities follow. The consent must still be signed first.</source>
            <translation>第四十四条：可以先行转交，其余手续后补；同意书仍须先签。</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>经济状况</translation>
        </message>
        <message>
            <source>Standard {} yuan a head and month. The agency verifies and decides.</source>
            <translation>标准：每人每月 {} 元。由受理机构核查决定。</translation>
        </message>
    </context>
    <context>
        <name>Output</name>
        <message>
            <source>Sent to {}</source>
            <translation>已送打印机 {}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Save as Excel</source>
            <translation>另存为 Excel</translation>
        </message>
        <message>
            <source>Saved: {}</source>
            <translation>已保存：{}</translation>
        </message>
    </context>
    <context>
        <name>OwedCard</name>
        <message>
            <source>In sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>协议金额</translation>
        </message>
        <message>
            <source>Promised in instalments</source>
            <translation>分期合计</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到账</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Left: {}</source>
            <translation>未付大写：{}</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>You left something unfinished here.</source>
            <translation>有 1 份未提交的草稿。</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Search people, employers, cases, visits and commands</source>
            <translation>查找人员、单位、案件、来访和命令</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>相符的结果</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Name, initials, ID or phone tail, employer, case number, command</source>
            <translation>姓名、拼音首字母、证件或电话尾号、单位、案号、命令</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter open   Ctrl+Enter register a visit   Ins new person</source>
            <translation>↑↓ 选择　Enter 打开　Ctrl+Enter 登记来访　Ins 登记新来访人</translation>
        </message>
        <message>
            <source>↑↓ choose   Enter open</source>
            <translation>↑↓ 选择　Enter 打开</translation>
        </message>
        <message>
            <source>Nothing fits.   Ins registers a visit of somebody new</source>
            <translation>没有相符的结果。　Ins 登记新来访人</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>没有相符的结果。</translation>
        </message>
    </context>
    <context>
        <name>PaperSight</name>
        <message>
            <source>The paper as it was printed</source>
            <translation>打印出的文书</translation>
        </message>
        <message>
            <source>The chosen paper is shown here.</source>
            <translation>选中的文书显示在这里。</translation>
        </message>
        <message>
            <source>Drawing the paper…</source>
            <translation>正在生成文书…</translation>
        </message>
    </context>
    <context>
        <name>PapersCard</name>
        <message>
            <source>Can be printed</source>
            <translation>还可以打印</translation>
        </message>
        <message>
            <source>{title} (filled)</source>
            <translation>{title}（已预填）</translation>
        </message>
        <message>
            <source>{title} (blank)</source>
            <translation>{title}（空白）</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Nothing has been printed yet.</source>
            <translation>还没有打印过文书。</translation>
        </message>
        <message>
            <source>{} copies</source>
            <translation>{} 份</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>print {}</source>
            <translation>第 {} 次</translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message>
            <source>Print sets</source>
            <translation>打印套件</translation>
        </message>
        <message>
            <source>Blank forms…</source>
            <translation>空白表…</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>One paper…</source>
            <translation>单份打印…</translation>
        </message>
        <message>
            <source>Print the set</source>
            <translation>打印本阶段套件</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message numerus="yes">
            <source>%n printed</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been printed yet. Ctrl+P prints the set of this step.</source>
            <translation>还没有打印文书。按 Ctrl+P 打印本阶段的套件。</translation>
        </message>
        <message>
            <source>The set of this step</source>
            <translation>本阶段的套件</translation>
        </message>
        <message>
            <source>void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>print {}</source>
            <translation>第 {} 次打印</translation>
        </message>
        <message>
            <source>{number} is void: {reason}</source>
            <translation>{number} 已作废：{reason}</translation>
        </message>
    </context>
    <context>
        <name>ParticularsPage</name>
        <message>
            <source>The dispute</source>
            <translation>争议</translation>
        </message>
        <message>
            <source>Main matter</source>
            <translation>主要争议类型</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>案件来源</translation>
        </message>
        <message>
            <source>Form of employment</source>
            <translation>用工形式</translation>
        </message>
        <message>
            <source>Workers concerned</source>
            <translation>涉及劳动者人数</translation>
        </message>
        <message>
            <source>Women among them</source>
            <translation>其中女职工</translation>
        </message>
        <message>
            <source>Migrant workers among them</source>
            <translation>其中农民工</translation>
        </message>
        <message>
            <source>Recorder</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Applied by word of mouth</source>
            <translation>口头申请</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>调解请求</translation>
        </message>
        <message>
            <source>Parties and agents</source>
            <translation>当事人与代理人</translation>
        </message>
        <message>
            <source>The employment</source>
            <translation>劳动关系</translation>
        </message>
        <message>
            <source>Hired</source>
            <translation>入职</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Term of the contract</source>
            <translation>合同期限</translation>
        </message>
        <message>
            <source>Wage</source>
            <translation>工资标准</translation>
        </message>
        <message>
            <source>Knew of the violation on</source>
            <translation>知道权利受侵害之日</translation>
        </message>
        <message>
            <source>Employed until</source>
            <translation>劳动关系终止之日</translation>
        </message>
        <message>
            <source>The case</source>
            <translation>案情</translation>
        </message>
        <message>
            <source>Facts and grounds</source>
            <translation>事实与理由</translation>
        </message>
        <message>
            <source>Evidence handed in</source>
            <translation>证据材料</translation>
        </message>
        <message>
            <source>Review by the handler</source>
            <translation>征询、审查意见</translation>
        </message>
        <message>
            <source>Course of the mediation</source>
            <translation>调解情况及意见</translation>
        </message>
        <message>
            <source>Particulars · {}</source>
            <translation>案情 · {}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>The particulars are saved</source>
            <translation>案情已保存</translation>
        </message>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Dispatched work: {missing} should be a respondent too (Mediation and Arbitration Law §22).</source>
            <translation>劳务派遣：还要把{missing}列为被申请人（《劳动争议调解仲裁法》第二十二条）。</translation>
        </message>
        <message>
            <source> and </source>
            <translation>和</translation>
        </message>
    </context>
    <context>
        <name>PartiesCard</name>
        <message>
            <source>Parties</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>No. {count} within {days} days, same employer</source>
            <translation>{days} 天内第 {count} 起，同一单位</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>representative</source>
            <translation>职工代表</translation>
        </message>
        <message>
            <source>dispatching employer</source>
            <translation>派遣单位</translation>
        </message>
        <message>
            <source>using employer</source>
            <translation>用工单位</translation>
        </message>
        <message>
            <source>applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>respondent</source>
            <translation>被申请人</translation>
        </message>
        <message>
            <source>nothing more is on record</source>
            <translation>没有更多登记</translation>
        </message>
    </context>
    <context>
        <name>PartyRow</name>
        <message>
            <source>Takes part as</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名或名称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Workplace or firm</source>
            <translation>工作单位、律所</translation>
        </message>
        <message>
            <source>Relation to the party</source>
            <translation>与当事人关系</translation>
        </message>
        <message>
            <source>Address for service</source>
            <translation>送达地址</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>代理权限</translation>
        </message>
        <message>
            <source>Acts for</source>
            <translation>代理哪一方</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Show the password</source>
            <translation>显示密码</translation>
        </message>
        <message>
            <source>There are full-width characters in it: switch the input method</source>
            <translation>里面有全角字符，请切换输入法</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
    </context>
    <context>
        <name>PasswordPanel</name>
        <message>
            <source>For the counsellor</source>
            <translation>请咨询师输入密码</translation>
        </message>
        <message>
            <source>Back to the desk</source>
            <translation>返回工作台</translation>
        </message>
        <message>
            <source>Go on answering</source>
            <translation>继续作答</translation>
        </message>
        <message>
            <source>Password of {}</source>
            <translation>{}的密码</translation>
        </message>
    </context>
    <context>
        <name>PasswordPart</name>
        <message>
            <source>My password</source>
            <translation>我的密码</translation>
        </message>
        <message>
            <source>Password so far</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>New password once more</source>
            <translation>再输一次新密码</translation>
        </message>
        <message>
            <source>Change my password</source>
            <translation>更改密码</translation>
        </message>
        <message>
            <source>The two passwords differ</source>
            <translation>两次输入的密码不一样</translation>
        </message>
        <message>
            <source>Changing the password</source>
            <translation>正在更改密码</translation>
        </message>
        <message>
            <source>At least {} characters, none of your names or dates</source>
            <translation>至少 {} 个字符，不用姓名、生日等</translation>
        </message>
        <message>
            <source>Your password is changed. The earlier one opens nothing any more, except backups of its time.</source>
            <translation>密码已更改。旧密码不再有效，只能打开当时的备份。</translation>
        </message>
    </context>
    <context>
        <name>PaymentForm</name>
        <message>
            <source>Instalment</source>
            <translation>哪一期</translation>
        </message>
        <message>
            <source>Arrived on</source>
            <translation>到账日期</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
    </context>
    <context>
        <name>PaymentStrip</name>
        <message>
            <source>For</source>
            <translation>哪一期</translation>
        </message>
        <message>
            <source>Amount arrived</source>
            <translation>到账金额</translation>
        </message>
        <message>
            <source>Arrived on</source>
            <translation>到账日期</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>File of the voucher</source>
            <translation>凭证附件</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记到账</translation>
        </message>
        <message>
            <source>Several, the earliest first</source>
            <translation>按先后抵充几期</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>owed {}</source>
            <translation>欠 {}</translation>
        </message>
    </context>
    <context>
        <name>PaymentsCard</name>
        <message>
            <source>Arrived on</source>
            <translation>到账日期</translation>
        </message>
        <message>
            <source>Instalment</source>
            <translation>期次</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Money that arrived</source>
            <translation>到账记录</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>冲销…</translation>
        </message>
        <message>
            <source>{amount} yuan of {day} by a counter-entry</source>
            <translation>冲销 {day} 到账的 {amount} 元，原记录保留</translation>
        </message>
        <message>
            <source>counter-entry: {}</source>
            <translation>冲销：{}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已冲销</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Search people and employers</source>
            <translation>查找人员与单位</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Employers</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>People and employers</source>
            <translation>人员与单位</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>Name, initials, ID or phone tail, employer, credit code</source>
            <translation>姓名、拼音首字母、证件或电话尾号、单位、信用代码</translation>
        </message>
        <message>
            <source>Nobody fits “{text}”.</source>
            <translation>没有与“{text}”相符的记录。</translation>
        </message>
        <message>
            <source>Nobody is on record yet.</source>
            <translation>还没有任何记录。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex, age</source>
            <translation>性别年龄</translation>
        </message>
        <message>
            <source>ID ends in</source>
            <translation>证件尾号</translation>
        </message>
        <message>
            <source>Phone ends in</source>
            <translation>手机尾号</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Last here</source>
            <translation>最近来访</translation>
        </message>
        <message>
            <source>{} open</source>
            <translation>{} 件在办</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Union</source>
            <translation>建会</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>近期</translation>
        </message>
    </context>
    <context>
        <name>PerformancePage</name>
        <message>
            <source>Agreement and performance · {}</source>
            <translation>协议与履行 · {}</translation>
        </message>
        <message>
            <source>{} yuan recorded</source>
            <translation>已登记到账 {} 元</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Entered as done</source>
            <translation>已登记履行</translation>
        </message>
        <message>
            <source>Taken back by a counter-entry</source>
            <translation>已冲销，原记录保留</translation>
        </message>
        <message>
            <source>The urging is recorded</source>
            <translation>已登记督促</translation>
        </message>
        <message>
            <source>The breach is on record; the limitation runs anew</source>
            <translation>违约已登记，仲裁时效重新计算</translation>
        </message>
        <message>
            <source>Edit the terms</source>
            <translation>修改协议</translation>
        </message>
        <message>
            <source>Write the terms</source>
            <translation>写协议</translation>
        </message>
        <message>
            <source>Signed and sealed…</source>
            <translation>登记签署…</translation>
        </message>
        <message>
            <source>The terms are drafted and not signed yet: nothing is to be performed.</source>
            <translation>协议已拟好，尚未签署生效，还不能登记履行。</translation>
        </message>
        <message>
            <source>No agreement is written yet.</source>
            <translation>还没有写协议。</translation>
        </message>
    </context>
    <context>
        <name>PersonPage</name>
        <message>
            <source>Particulars</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>ID document</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Other telephone</source>
            <translation>其他电话</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Household registration</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>Migrant worker</source>
            <translation>农民工</translation>
        </message>
        <message>
            <source>Union member</source>
            <translation>工会会员</translation>
        </message>
        <message>
            <source>Address, where papers are served</source>
            <translation>现住址（送达地址）</translation>
        </message>
        <message>
            <source>Registered address</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>May be the same person</source>
            <translation>可能是同一人</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Consents</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Who looked</source>
            <translation>谁看过</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>还没有来访或案件。</translation>
        </message>
        <message>
            <source>{field} put right</source>
            <translation>已更正{field}</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>隐藏号码</translation>
        </message>
        <message>
            <source>Show numbers</source>
            <translation>显示号码</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并重复…</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>{} open</source>
            <translation>{} 件在办</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Cases {}</source>
            <translation>案件 {}</translation>
        </message>
        <message>
            <source>Visits {}</source>
            <translation>来访 {}</translation>
        </message>
        <message>
            <source>Consents {}</source>
            <translation>同意书 {}</translation>
        </message>
        <message>
            <source>Parts of the record</source>
            <translation>记录的各部分</translation>
        </message>
        <message>
            <source>Merged with the record of {name}</source>
            <translation>已与{name}的记录合并</translation>
        </message>
    </context>
    <context>
        <name>PersonPick</name>
        <message>
            <source>Workers on record</source>
            <translation>已登记的人员</translation>
        </message>
    </context>
    <context>
        <name>PhraseMenu</name>
        <message>
            <source>Keep what is typed as a phrase</source>
            <translation>把所写的存为短语</translation>
        </message>
        <message>
            <source>Let one go</source>
            <translation>删除自己的短语</translation>
        </message>
        <message>
            <source>Phrase removed: {}</source>
            <translation>已删除短语：{}</translation>
        </message>
    </context>
    <context>
        <name>PhrasesCard</name>
        <message>
            <source>Phrases</source>
            <translation>条款短语</translation>
        </message>
        <message>
            <source>Enter puts one into the terms</source>
            <translation>按回车写入条款</translation>
        </message>
    </context>
    <context>
        <name>PlanLine</name>
        <message>
            <source>Instalments</source>
            <translation>分几期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>首期日期</translation>
        </message>
        <message>
            <source>Every … months</source>
            <translation>每隔几个月</translation>
        </message>
        <message>
            <source>Each (empty: alike)</source>
            <translation>每期金额（空为均分）</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>按月生成</translation>
        </message>
    </context>
    <context>
        <name>PlanSheet</name>
        <message>
            <source>Safety plan</source>
            <translation>安全计划</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Kind of ledger</source>
            <translation>台账种类</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>{known} of {all} recognised</source>
            <translation>{all} 栏中认出 {known} 栏，可以改</translation>
        </message>
        <message>
            <source>Rows of the ledger</source>
            <translation>台账各行</translation>
        </message>
        <message>
            <source>Which rows are shown</source>
            <translation>显示哪些行</translation>
        </message>
        <message>
            <source>No row like this.</source>
            <translation>没有这样的行。</translation>
        </message>
        <message>
            <source>All {}</source>
            <translation>全部 {}</translation>
        </message>
        <message>
            <source>With faults {}</source>
            <translation>有问题 {}</translation>
        </message>
        <message>
            <source>Ready {}</source>
            <translation>可导入 {}</translation>
        </message>
        <message>
            <source>To be looked at {}</source>
            <translation>留意 {}</translation>
        </message>
        <message>
            <source>Row {}</source>
            <translation>第 {} 行</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n 处问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>on record, says something else now; left as it is</source>
            <translation>以前已导入，内容有变动，保留中心的记录</translation>
        </message>
        <message>
            <source>on record already</source>
            <translation>以前已导入</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>As it stands</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>mended</source>
            <translation>已改好</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Served on</source>
            <translation>送达给</translation>
        </message>
        <message>
            <source>Blank form, to be filled by hand</source>
            <translation>空白表，手工填写</translation>
        </message>
        <message>
            <source>Why it is voided</source>
            <translation>作废理由</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>The paper as it will be printed</source>
            <translation>文书预览</translation>
        </message>
        <message>
            <source>Drawing the paper…</source>
            <translation>正在生成文书…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>{paper}: {where}.</source>
            <translation>{paper}：{where}。</translation>
        </message>
        <message>
            <source>There is no paper to show.</source>
            <translation>没有可显示的文书。</translation>
        </message>
        <message>
            <source>Which one</source>
            <translation>哪一项记录</translation>
        </message>
    </context>
    <context>
        <name>ProceedingCard</name>
        <message>
            <source>Paper {}</source>
            <translation>文书号 {}</translation>
        </message>
        <message>
            <source>Handled by {}</source>
            <translation>承办 {}</translation>
        </message>
        <message>
            <source>Hearing {}</source>
            <translation>开庭 {}</translation>
        </message>
        <message>
            <source>Received {}</source>
            <translation>收到 {}</translation>
        </message>
        <message>
            <source>{} yuan</source>
            <translation>{} 元</translation>
        </message>
        <message>
            <source>final award</source>
            <translation>终局裁决</translation>
        </message>
    </context>
    <context>
        <name>ProceedingsPage</name>
        <message>
            <source>Day of the step</source>
            <translation>办理日期</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>办理机构</translation>
        </message>
        <message>
            <source>Case number there</source>
            <translation>受理案号</translation>
        </message>
        <message>
            <source>Number of the paper</source>
            <translation>文书号</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Hearing on</source>
            <translation>开庭日期</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Handler or lawyer</source>
            <translation>承办人、律师</translation>
        </message>
        <message>
            <source>Last day of performance</source>
            <translation>履行期最后一日</translation>
        </message>
        <message>
            <source>A final award: the worker alone may sue</source>
            <translation>终局裁决（单位不能起诉）</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Why it is entered late</source>
            <translation>补录理由</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>By</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Proceedings · {}</source>
            <translation>程序 · {}</translation>
        </message>
        <message>
            <source>Put it right…</source>
            <translation>去改正…</translation>
        </message>
        <message>
            <source>{step}: done.</source>
            <translation>“{step}”已办理。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{done} To be printed now: {forms}</source>
            <translation>{done}现在打印：{forms}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>by {}</source>
            <translation>依据：{}</translation>
        </message>
        <message>
            <source>Ends the deadline: {}</source>
            <translation>不再计时：{}</translation>
        </message>
        <message>
            <source>Begins the deadline: {}</source>
            <translation>开始计时：{}</translation>
        </message>
        <message>
            <source>What may begin</source>
            <translation>可以启动的程序</translation>
        </message>
        <message>
            <source>not now</source>
            <translation>暂不能办</translation>
        </message>
        <message>
            <source>mind</source>
            <translation>请注意</translation>
        </message>
        <message>
            <source>Performance</source>
            <translation>履行</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>Letter to the employer</source>
            <translation>一函两书</translation>
        </message>
        <message>
            <source>Also beside this case</source>
            <translation>与本案并行的其他事项</translation>
        </message>
    </context>
    <context>
        <name>ProcessCard</name>
        <message>
            <source>Process notes</source>
            <translation>过程笔记</translation>
        </message>
        <message>
            <source>Nobody else can ever open these: no supervisor, no sheet, no colleague who takes over. They are never printed.</source>
            <translation>除您以外，任何人永远打不开：督导、恢复单、接手的同事都不能。从不打印。</translation>
        </message>
        <message>
            <source>Open or write</source>
            <translation>打开或者书写</translation>
        </message>
        <message>
            <source>Seal and close</source>
            <translation>密封并收起</translation>
        </message>
    </context>
    <context>
        <name>ProgressLine</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
        <message>
            <source>{count}, {seconds} s left</source>
            <translation>{count}，还需 {seconds} 秒</translation>
        </message>
        <message>
            <source>{} so far</source>
            <translation>已处理 {}</translation>
        </message>
    </context>
    <context>
        <name>ReceiptPage</name>
        <message>
            <source>Record a receipt</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>one after another, as they lie there</source>
            <translation>一份接一份</translation>
        </message>
        <message>
            <source>Number on the receipt</source>
            <translation>回执编号</translation>
        </message>
        <message>
            <source>Scan the square, or type 2026-0001</source>
            <translation>扫描方码，或者键入 2026-0001</translation>
        </message>
        <message>
            <source>Enter opens the slip. Ctrl+Enter records its receipt, and the next one may come.</source>
            <translation>按回车打开转介单；Ctrl+Enter 登记回执，接着登记下一份。</translation>
        </message>
        <message>
            <source>Record the receipt</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>To the board</source>
            <translation>回看板</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>The receipt of {} is not recorded yet. Ctrl+Enter records it, Esc lays it aside.</source>
            <translation>{} 的回执还没有登记。Ctrl+Enter 登记，Esc 先放下。</translation>
        </message>
        <message>
            <source>{number}: {outcome}, recorded.</source>
            <translation>{number}：{outcome}，已登记。</translation>
        </message>
        <message>
            <source>What follows…</source>
            <translation>接着办…</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>sent {day}, {days} days ago</source>
            <translation>{day} 转交，第 {days} 天</translation>
        </message>
        <message>
            <source>sent today</source>
            <translation>今天转交</translation>
        </message>
    </context>
    <context>
        <name>RecordPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>取消调解会</translation>
        </message>
        <message>
            <source>Record the minutes</source>
            <translation>登记笔录</translation>
        </message>
        <message>
            <source>Why it is called off</source>
            <translation>取消的原因</translation>
        </message>
    </context>
    <context>
        <name>RecordPane</name>
        <message>
            <source>Record</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Filter of the record</source>
            <translation>筛选经过</translation>
        </message>
        <message>
            <source>Nothing of this kind is on record yet.</source>
            <translation>还没有这类记录。</translation>
        </message>
        <message>
            <source>You see the overview of this case. Its record, claims and attachments are open to its handler, to whoever registered it and to the supervisor.</source>
            <translation>这里是案件概况。经过、请求和附件只对承办人、登记人和主任开放。</translation>
        </message>
        <message>
            <source>All {}</source>
            <translation>全部 {}</translation>
        </message>
        <message>
            <source>Contacts {}</source>
            <translation>联系 {}</translation>
        </message>
        <message>
            <source>Papers {}</source>
            <translation>文书 {}</translation>
        </message>
        <message>
            <source>Deadlines {}</source>
            <translation>期限 {}</translation>
        </message>
        <message>
            <source>Steps {}</source>
            <translation>节点 {}</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} 分钟</translation>
        </message>
        <message>
            <source>next: {}</source>
            <translation>下一步：{}</translation>
        </message>
        <message>
            <source>corrects an earlier entry</source>
            <translation>更正前一条</translation>
        </message>
        <message>
            <source>corrected by a later entry</source>
            <translation>已被更正</translation>
        </message>
        <message>
            <source>: </source>
            <translation>：</translation>
        </message>
        <message>
            <source>Notes {}</source>
            <translation>备注 {}</translation>
        </message>
    </context>
    <context>
        <name>RecordsPage</name>
        <message>
            <source>Mediation and inquiry · {}</source>
            <translation>调解与调查 · {}</translation>
        </message>
        <message>
            <source>Record service ({})</source>
            <translation>登记送达（{}）</translation>
        </message>
        <message>
            <source>Record service</source>
            <translation>登记送达</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>New: {} (Alt {})</source>
            <translation>新增：{}（Alt {}）</translation>
        </message>
        <message>
            <source>Nothing of this kind is on record yet.</source>
            <translation>还没有这类记录。</translation>
        </message>
        <message>
            <source>“{}” is on record.</source>
            <translation>“{}”已登记。</translation>
        </message>
        <message>
            <source>{done} To be printed now: {forms}</source>
            <translation>{done}现在可打印：{forms}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>All {}</source>
            <translation>全部 {}</translation>
        </message>
        <message>
            <source>Open {}</source>
            <translation>未了 {}</translation>
        </message>
        <message>
            <source>{what}: by {day}</source>
            <translation>{what}：{day}前</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Who, where</source>
            <translation>何人、何处</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>New:</source>
            <translation>新增：</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>Get back in with recovery sheet A</source>
            <translation>用恢复单 A 找回</translation>
        </message>
        <message>
            <source>Take sheet A out of its envelope. Your keys are renewed; counselling notes sealed to the old ones open only with sheet B.</source>
            <translation>请拆封恢复单 A。您的钥匙会换新；用旧钥匙封存的咨询记录，只能凭恢复单 B 打开。</translation>
        </message>
        <message>
            <source>Sheet A, all 14 groups</source>
            <translation>恢复单 A，全部 14 组</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>再输一遍新密码</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Set the new password</source>
            <translation>设定新密码</translation>
        </message>
        <message>
            <source>The two passwords differ</source>
            <translation>两次输入的密码不一样</translation>
        </message>
    </context>
    <context>
        <name>ReferralPage</name>
        <message>
            <source>New matter of legal aid</source>
            <translation>登记法律援助</translation>
        </message>
        <message>
            <source>Agency, matter, consent · {}</source>
            <translation>转介信息 · {}</translation>
        </message>
        <message>
            <source>The particulars are saved</source>
            <translation>转介信息已保存</translation>
        </message>
        <message>
            <source>Registered. Now the consent is signed.</source>
            <translation>已登记。接下来请本人签署同意书。</translation>
        </message>
        <message>
            <source>The slip, the consent and the application are filled from here.</source>
            <translation>转介单、同意书、申请表都由此填写</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>The household's income need not be stated: no economic test, or not verified.</source>
            <translation>不受经济困难条件限制或者免予核查，不必填写家庭收入。</translation>
        </message>
        <message>
            <source>1 Agency</source>
            <translation>1 受理机构</translation>
        </message>
        <message>
            <source>3 Papers</source>
            <translation>3 材料</translation>
        </message>
        <message>
            <source>4 Consent, hand-over</source>
            <translation>4 同意与转交</translation>
        </message>
        <message>
            <source>Next: {}</source>
            <translation>下一步：{}</translation>
        </message>
        <message>
            <source>2 Worker and matter</source>
            <translation>2 当事人与事项</translation>
        </message>
    </context>
    <context>
        <name>RemediesCard</name>
        <message>
            <source>What the law gives now</source>
            <translation>依法可以怎么办</translation>
        </message>
        <message>
            <source>Overdue: {count}, {amount} yuan unpaid</source>
            <translation>逾期 {count} 项，未付 {amount} 元</translation>
        </message>
        <message>
            <source>The breach is on record; the limitation runs anew.</source>
            <translation>违约已登记，仲裁时效重新计算。</translation>
        </message>
        <message>
            <source>Enter the breach</source>
            <translation>登记违约</translation>
        </message>
        <message>
            <source>Print {}</source>
            <translation>打印 {}</translation>
        </message>
        <message>
            <source>Enter the application…</source>
            <translation>登记申请…</translation>
        </message>
        <message>
            <source>applied for</source>
            <translation>已申请</translation>
        </message>
        <message>
            <source>open</source>
            <translation>可以申请</translation>
        </message>
        <message>
            <source>not open</source>
            <translation>现不可用</translation>
        </message>
        <message>
            <source>until {}</source>
            <translation>至 {}</translation>
        </message>
        <message>
            <source>from {}</source>
            <translation>{} 起</translation>
        </message>
    </context>
    <context>
        <name>RemindersDialog</name>
        <message>
            <source>Remind</source>
            <translation>提醒预约</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>Reminded</source>
            <translation>提醒情况</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Safe to call</source>
            <translation>方便联系</translation>
        </message>
        <message>
            <source>Say</source>
            <translation>这样说</translation>
        </message>
        <message>
            <source>No message may be left: tell them in person alone.</source>
            <translation>不同意留言：只能由本人接听时告知。</translation>
        </message>
        <message>
            <source>Nobody is to be reminded up to the next working day.</source>
            <translation>到下一个工作日为止，没有要提醒的预约。</translation>
        </message>
        <message>
            <source>Up to the end of the next working day, of clients who agreed to it. Enter opens whom to call for half a minute. Name neither the service nor the reason.</source>
            <translation>到下一个工作日为止、本人同意提醒的预约。按回车显示联系方式，半分钟后收起。不要说出服务名称和事由。</translation>
        </message>
        <message>
            <source>Spoke with them</source>
            <translation>本人接听</translation>
        </message>
        <message>
            <source>Message left</source>
            <translation>已留言</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>没有联系上</translation>
        </message>
        <message>
            <source>Who is to be reminded</source>
            <translation>要提醒的预约</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Remarks</source>
            <translation>情况说明</translation>
        </message>
        <message>
            <source>As it will be printed</source>
            <translation>打印样张</translation>
        </message>
        <message>
            <source>Monthly report</source>
            <translation>月报</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>{year}-{month}</source>
            <translation>{year}年{month}月</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>上一个月</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>下一个月</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Records behind the number</source>
            <translation>数字背后的记录</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>This number counts nothing.</source>
            <translation>这个数字下没有记录。</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>审核关系</translation>
        </message>
        <message>
            <source>Adjustments {}</source>
            <translation>往月调整 {}</translation>
        </message>
        <message>
            <source>Signed off by {name}, {day}</source>
            <translation>{name} 已审核，{day}</translation>
        </message>
        <message>
            <source>The month is not over</source>
            <translation>本月未结束</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>The month is signed off.</source>
            <translation>本月已审核定稿。</translation>
        </message>
        <message>
            <source>The paper as it will be printed</source>
            <translation>将打印的页面</translation>
        </message>
        <message>
            <source>Aid sheet</source>
            <translation>法律援助月报</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>审核定稿</translation>
        </message>
    </context>
    <context>
        <name>ReserveDialog</name>
        <message>
            <source>A time for a new caller</source>
            <translation>为新来访者约时间</translation>
        </message>
        <message>
            <source>Take the time</source>
            <translation>约定</translation>
        </message>
        <message>
            <source>Ask no name and no reason. A code is drawn; the slip says code, time and room. The counsellor opens the file.</source>
            <translation>不问姓名，也不问原因。系统给出代码，预约凭证只写代码、时间、房间，由咨询师建档。</translation>
        </message>
        <message>
            <source>Take it and print the slip</source>
            <translation>约定并打印凭证</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>tomorrow 10:00, 11-25 14:00</source>
            <translation>明天 10:00、11-25 14:00</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>Let the time go</source>
            <translation>取消这个时间</translation>
        </message>
        <message>
            <source>The caller rang to cancel; the time is free again.</source>
            <translation>来访者来电取消，时间重新空出。</translation>
        </message>
    </context>
    <context>
        <name>ResultCard</name>
        <message>
            <source>{} yuan</source>
            <translation>{} 元</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>{name}: {said}</source>
            <translation>{name}：{said}</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>for reference only</source>
            <translation>仅供参考</translation>
        </message>
        <message>
            <source>Since the last</source>
            <translation>与上次比</translation>
        </message>
        <message>
            <source>Since the first</source>
            <translation>与首次比</translation>
        </message>
        <message>
            <source>Difficulty</source>
            <translation>困难程度</translation>
        </message>
        <message>
            <source>Filled in by</source>
            <translation>填写人</translation>
        </message>
        <message>
            <source>Why so soon</source>
            <translation>提前原因</translation>
        </message>
        <message>
            <source>Item 9 has no answer: ask by word of mouth</source>
            <translation>第9题未答：必须当面口头询问</translation>
        </message>
        <message>
            <source>Item 9: risk assessment before anything is signed</source>
            <translation>第9题：签名前须完成风险评估表</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>接下来要做</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>各题回答</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒答</translation>
        </message>
        <message>
            <source>Strike out…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>作废原因</translation>
        </message>
    </context>
    <context>
        <name>RiskCard</name>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Set by hand…</source>
            <translation>人工设定…</translation>
        </message>
        <message>
            <source>Set by {name} on {day}: {reason}</source>
            <translation>{name} {day} 设定：{reason}</translation>
        </message>
        <message>
            <source>Computed: {}</source>
            <translation>系统计算：{}</translation>
        </message>
        <message>
            <source>No sign of trouble on record.</source>
            <translation>记录中没有风险迹象。</translation>
        </message>
    </context>
    <context>
        <name>RiskDialog</name>
        <message>
            <source>Set the colour by hand</source>
            <translation>人工设定风险颜色</translation>
        </message>
        <message>
            <source>The computed colour stays in sight beside it; the reason is kept.</source>
            <translation>系统计算的颜色仍会显示在旁边；理由会留存。</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Let the computed colour hold</source>
            <translation>恢复系统计算</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Set it</source>
            <translation>设定</translation>
        </message>
    </context>
    <context>
        <name>RiskPage</name>
        <message>
            <source>In crisis</source>
            <translation>危机中</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>未成年</translation>
        </message>
        <message>
            <source>Suspected abuse…</source>
            <translation>疑似侵害…</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Under 14: no note is signed without the guardian's consent (P18).</source>
            <translation>未满十四周岁：没有监护人同意书（P18），会谈记录不能签名。</translation>
        </message>
        <message>
            <source>Under 18: the guardian's consent (P18) is missing, or the exception agreed with the supervisor.</source>
            <translation>未满十八周岁：还没有监护人同意书（P18），也没有督导同意的例外。</translation>
        </message>
        <message>
            <source>Exception…</source>
            <translation>登记例外…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Reported…</source>
            <translation>登记报告…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>to be signed</source>
            <translation>待签名</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>安全计划</translation>
        </message>
        <message>
            <source>Revise</source>
            <translation>修订</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>写</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>警示信号</translation>
        </message>
        <message>
            <source>Family, friends</source>
            <translation>亲友</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>会谈所见</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>to be answered</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>receipt awaited</source>
            <translation>待回执</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>登记回执…</translation>
        </message>
        <message>
            <source>went</source>
            <translation>已就诊</translation>
        </message>
        <message>
            <source>did not go</source>
            <translation>没有去</translation>
        </message>
        <message>
            <source>Advice to see a hospital</source>
            <translation>就医建议书</translation>
        </message>
        <message>
            <source>{} · Risk and crisis</source>
            <translation>{} · 风险与危机</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>再写一份</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
    </context>
    <context>
        <name>RosterView</name>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>representatives {}</source>
            <translation>代表人 {} 名</translation>
        </message>
        <message>
            <source>Without one claim</source>
            <translation>改为没有共同请求</translation>
        </message>
        <message>
            <source>With one claim</source>
            <translation>改为有共同请求</translation>
        </message>
        <message>
            <source>Workers of the roster</source>
            <translation>名册里的劳动者</translation>
        </message>
        <message>
            <source>No worker is listed yet. Copy the roster in WPS or Excel, then paste it.</source>
            <translation>名册里还没有人。请在 WPS 或 Excel 里复制名册，再粘贴到这里。</translation>
        </message>
        <message>
            <source>Paste a roster</source>
            <translation>粘贴名册</translation>
        </message>
        <message>
            <source>Alert: {}</source>
            <translation>预警：{}</translation>
        </message>
    </context>
    <context>
        <name>SatisfactionPage</name>
        <message>
            <source>Follow-up · {}</source>
            <translation>回访 · {}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Record the follow-up</source>
            <translation>登记回访</translation>
        </message>
        <message>
            <source>Follow-up with the worker</source>
            <translation>受援人回访</translation>
        </message>
        <message>
            <source>legal aid is free, articles 20 and 61</source>
            <translation>法律援助不收取任何财物（第二十条、第六十一条）</translation>
        </message>
    </context>
    <context>
        <name>ScalePage</name>
        <message>
            <source>Answered by the client</source>
            <translation>由本人作答</translation>
        </message>
        <message>
            <source>so far</source>
            <translation>已答合计</translation>
        </message>
        <message>
            <source>The first one of this client</source>
            <translation>这是第一次填写</translation>
        </message>
        <message>
            <source>{total} on {day}; now {change}</source>
            <translation>{day} 为 {total} 分；本次 {change}</translation>
        </message>
    </context>
    <context>
        <name>ScalesCard</name>
        <message>
            <source>Scales</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>risk assessment owed</source>
            <translation>风险评估未做</translation>
        </message>
        <message>
            <source>None filled in yet.</source>
            <translation>还没有填写过。</translation>
        </message>
    </context>
    <context>
        <name>ScalesPage</name>
        <message>
            <source>Scales</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>Storage only</source>
            <translation>仅存储</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>使用说明</translation>
        </message>
        <message>
            <source>No scale has been filled in yet.</source>
            <translation>还没有填写过量表。</translation>
        </message>
        <message>
            <source>Item 9 of PHQ-9 asks for the risk assessment; nothing is signed before it.</source>
            <translation>PHQ-9 第9题须先完成风险评估表，完成前不能签名。</translation>
        </message>
        <message>
            <source>Fill in the risk assessment</source>
            <translation>填写风险评估表</translation>
        </message>
        <message>
            <source>{} was begun and is not finished.</source>
            <translation>{} 填了一部分，还没有保存。</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>Fill in {}</source>
            <translation>填写 {}</translation>
        </message>
        <message>
            <source>Let the client answer…</source>
            <translation>交给本人填写…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>总分</translation>
        </message>
        <message>
            <source>Level of symptoms</source>
            <translation>症状水平</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>与上次比较</translation>
        </message>
        <message>
            <source>No result of this scale yet.</source>
            <translation>这份量表还没有结果。</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>填写人</translation>
        </message>
    </context>
    <context>
        <name>ScanView</name>
        <message>
            <source>Save a copy…</source>
            <translation>另存一份…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>This kind of file is not shown here. Save a copy to open it.</source>
            <translation>这种文件不能在这里显示，可以另存一份后打开。</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存一份</translation>
        </message>
        <message>
            <source>Saved. The copy is not encrypted; mind where it lies.</source>
            <translation>已另存。这一份没有加密，请妥善保管。</translation>
        </message>
    </context>
    <context>
        <name>ScansCard</name>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>None yet. Drop files here, paste a picture, or press Ctrl+Shift+A.</source>
            <translation>还没有附件。可以把文件拖进来、粘贴图片，或按 Ctrl+Shift+A。</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>还没有附件。</translation>
        </message>
    </context>
    <context>
        <name>ScreenForm</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Over 3 months ago</source>
            <translation>三个月以前</translation>
        </message>
        <message>
            <source>Within 3 months</source>
            <translation>三个月内</translation>
        </message>
    </context>
    <context>
        <name>ServicePage</name>
        <message>
            <source>Service of papers</source>
            <translation>文书送达</translation>
        </message>
        <message>
            <source>Papers and recipients</source>
            <translation>文书与受送达人</translation>
        </message>
        <message>
            <source>How they were served</source>
            <translation>怎样送达</translation>
        </message>
        <message>
            <source>Put on record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Tick all open</source>
            <translation>勾选全部未送达</translation>
        </message>
        <message>
            <source>Print the receipt…</source>
            <translation>打印送达回证…</translation>
        </message>
        <message>
            <source>Nothing is to be served.</source>
            <translation>没有要送达的文书。</translation>
        </message>
        <message numerus="yes">
            <source>%n service(s) on record</source>
            <translation>
                <numerusform>已登记 %n 份送达</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a paper first.</source>
            <translation>请先选一份文书。</translation>
        </message>
        <message>
            <source>{open} open, {ticked} ticked</source>
            <translation>未送达 {open} 份，已勾选 {ticked} 份</translation>
        </message>
        <message>
            <source>Recipient</source>
            <translation>受送达人</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Served on</source>
            <translation>送达日期</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案号</translation>
        </message>
    </context>
    <context>
        <name>SessionPage</name>
        <message>
            <source>To the client</source>
            <translation>回到来访者</translation>
        </message>
        <message>
            <source>Begin from the last note</source>
            <translation>载入上次记录</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>会谈记录</translation>
        </message>
        <message>
            <source>The session before</source>
            <translation>上一次</translation>
        </message>
        <message>
            <source>Sign and lock</source>
            <translation>签名定稿</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>补记</translation>
        </message>
        <message>
            <source>Addition (the note itself stays as it was signed)</source>
            <translation>补充附注（原记录保持签名时的样子）</translation>
        </message>
        <message>
            <source>Added.</source>
            <translation>已补记。</translation>
        </message>
        <message>
            <source>There is no signed note before this one.</source>
            <translation>之前没有已签名的记录。</translation>
        </message>
        <message>
            <source>Signed and locked. It can only be added to from now on.</source>
            <translation>已签名锁定，以后只能补记。</translation>
        </message>
        <message>
            <source>This is the first one.</source>
            <translation>这是首次会谈。</translation>
        </message>
        <message>
            <source>Signed {}</source>
            <translation>签名于 {}</translation>
        </message>
        <message>
            <source>Kept encrypted while you write</source>
            <translation>边写边加密保存</translation>
        </message>
        <message>
            <source>Draft kept encrypted {}</source>
            <translation>草稿已加密保存 {}</translation>
        </message>
        <message>
            <source>Yours and the supervisor's</source>
            <translation>仅本人与督导可读</translation>
        </message>
        <message>
            <source>Risk and crisis</source>
            <translation>风险与危机</translation>
        </message>
    </context>
    <context>
        <name>SetDialog</name>
        <message>
            <source>Print a set</source>
            <translation>打印套件</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>A PDF each…</source>
            <translation>分存 PDF…</translation>
        </message>
        <message>
            <source>One PDF…</source>
            <translation>合存 PDF…</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>全部打印</translation>
        </message>
        <message>
            <source>The papers as they will be printed</source>
            <translation>将要打印的文书</translation>
        </message>
        <message>
            <source>Print sets</source>
            <translation>打印套件</translation>
        </message>
        <message>
            <source>Drawing the papers…</source>
            <translation>正在生成文书…</translation>
        </message>
        <message>
            <source>No printer: save as PDF</source>
            <translation>没有打印机：存为 PDF</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the papers to be printed.</source>
            <translation>请勾选要打印的文书。</translation>
        </message>
        <message>
            <source>One PDF</source>
            <translation>合存为一个 PDF</translation>
        </message>
        <message>
            <source>A PDF each</source>
            <translation>每份存一个 PDF</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) printed: {where}.</source>
            <translation>
                <numerusform>已出具 %n 份：{where}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n paper(s) were printed; the others took no number.</source>
            <translation>
                <numerusform>已停止。已出具 %n 份，其余没有取号。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) were not printed.</source>
            <translation>
                <numerusform>另有 %n 份没有出具。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 件案件</numerusform>
            </translation>
        </message>
        <message>
            <source>One form…</source>
            <translation>单份文书…</translation>
        </message>
    </context>
    <context>
        <name>SetList</name>
        <message>
            <source>Papers of the set</source>
            <translation>套内文书</translation>
        </message>
        <message>
            <source>This set has no paper for this case.</source>
            <translation>本案没有这一套的文书。</translation>
        </message>
        <message>
            <source>Ticked</source>
            <translation>已勾选</translation>
        </message>
        <message>
            <source>Not ticked</source>
            <translation>未勾选</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>还不能打印</translation>
        </message>
        <message>
            <source>not permitted</source>
            <translation>不能出具</translation>
        </message>
        <message>
            <source>printed {}×</source>
            <translation>已打印 {} 次</translation>
        </message>
    </context>
    <context>
        <name>SetSight</name>
        <message>
            <source>There is no paper to show.</source>
            <translation>没有可以显示的文书。</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Parts of the settings</source>
            <translation>设置的各部分</translation>
        </message>
    </context>
    <context>
        <name>SheetCard</name>
        <message>
            <source>Sign-in sheet on paper</source>
            <translation>纸质签到表</translation>
        </message>
        <message>
            <source>Record its destruction…</source>
            <translation>登记销毁…</translation>
        </message>
        <message>
            <source>Destroyed on {day}: {how}, by {who}, before {witness}.</source>
            <translation>{day}销毁：{how}，销毁人{who}，监督人{witness}。</translation>
        </message>
        <message>
            <source>To be destroyed since {}.</source>
            <translation>{}起应当销毁。</translation>
        </message>
        <message>
            <source>Kept apart until {}, then destroyed.</source>
            <translation>单独存放至{}，期满销毁。</translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <source>The paper alone held names; nothing else of it is on record.</source>
            <translation>姓名只在这张纸上，系统里没有记录。</translation>
        </message>
        <message>
            <source>Record the destruction</source>
            <translation>登记销毁</translation>
        </message>
        <message>
            <source>Destroyed on</source>
            <translation>销毁日期</translation>
        </message>
        <message>
            <source>By</source>
            <translation>销毁人</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>监督人</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message>
            <source>Saved as a new revision; the old one stays.</source>
            <translation>保存为新的一版，旧版保留。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Seal it</source>
            <translation>密封保存</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Two recovery sheets, shown this once</source>
            <translation>两张恢复单，只显示这一次</translation>
        </message>
        <message>
            <source>Print both. Sheet A opens the data and is sealed by the supervisor; sheet B opens counselling notes and is kept by another person.</source>
            <translation>请把两张都打印出来。A 单能打开数据，由主任封存；B 单能打开咨询记录，由另一个人保管。</translation>
        </message>
        <message>
            <source>Save sheet A as PDF…</source>
            <translation>A 单另存为 PDF…</translation>
        </message>
        <message>
            <source>Save sheet B as PDF…</source>
            <translation>B 单另存为 PDF…</translation>
        </message>
        <message>
            <source>Type groups 3 and 9 of sheet A, to show that it is on paper.</source>
            <translation>请照着纸面输入 A 单第 3、9 组。</translation>
        </message>
        <message>
            <source>Group 3</source>
            <translation>第 3 组</translation>
        </message>
        <message>
            <source>Group 9</source>
            <translation>第 9 组</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>Not what sheet A says</source>
            <translation>与 A 单不符</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>保存恢复单</translation>
        </message>
        <message>
            <source>Saved: {}</source>
            <translation>已保存：{}</translation>
        </message>
        <message>
            <source>Sheet A, the data</source>
            <translation>A 单 · 数据</translation>
        </message>
        <message>
            <source>Sheet B, the counselling notes</source>
            <translation>B 单 · 咨询记录</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Name, initials, ID or phone tail, employer, case number</source>
            <translation>姓名、拼音首字母、证件或电话尾号、单位、案号</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Your account does not open this page</source>
            <translation>您的账户不能打开这一页</translation>
        </message>
        <message>
            <source>Esc again goes back; what you typed is kept</source>
            <translation>再按一次 Esc 返回，填的内容会保留</translation>
        </message>
        <message>
            <source>No mistakes on this page</source>
            <translation>这一页没有错误</translation>
        </message>
        <message>
            <source>Practice centre</source>
            <translation>演示中心</translation>
        </message>
        <message>
            <source>{name} · {role}</source>
            <translation>{name} · {role}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>已保存 {time}</translation>
        </message>
        <message>
            <source>Draft kept {time}</source>
            <translation>草稿已加密保存 {time}</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Backup today {time}, verified</source>
            <translation>备份 今天 {time} 已验证</translation>
        </message>
        <message>
            <source>Backup {day}, verified</source>
            <translation>备份 {day} 已验证</translation>
        </message>
    </context>
    <context>
        <name>SignedDialog</name>
        <message>
            <source>The signed paper is kept with the staff papers.</source>
            <translation>签好的承诺书由站点存一份。</translation>
        </message>
        <message>
            <source>Record the day</source>
            <translation>登记日期</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
    </context>
    <context>
        <name>SitePart</name>
        <message>
            <source>The centre and its mediation organisation</source>
            <translation>中心与调解组织</translation>
        </message>
        <message>
            <source>Name of the centre</source>
            <translation>中心名称</translation>
        </message>
        <message>
            <source>Full name of the mediation organisation</source>
            <translation>调解组织全称</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Number of the founding document</source>
            <translation>设立文号</translation>
        </message>
        <message>
            <source>Mark of the office in document numbers</source>
            <translation>机关代字</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>文书上的样子</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>Saved. Papers printed before stay as they are.</source>
            <translation>已保存。以前打印的文书不变。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动。</translation>
        </message>
        <message>
            <source>Without the number of the founding document no agreement can be printed.</source>
            <translation>没有设立文号，不能打印调解协议书。</translation>
        </message>
        <message>
            <source>An organisation of this kind cannot issue a mediation agreement.</source>
            <translation>这种性质的组织不能出具调解协议书。</translation>
        </message>
    </context>
    <context>
        <name>Sitting</name>
        <message>
            <source>Worker</source>
            <translation>职工</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Recorded in this sitting</source>
            <translation>本次已登记</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>还没有。</translation>
        </message>
    </context>
    <context>
        <name>SlipCard</name>
        <message>
            <source>Slip and receipt</source>
            <translation>转介单与回执</translation>
        </message>
        <message>
            <source>to {}</source>
            <translation>致{}</translation>
        </message>
        <message>
            <source>No agency is chosen yet.</source>
            <translation>还没有选受理机构。</translation>
        </message>
        <message>
            <source>Not sent yet.</source>
            <translation>尚未转交。</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>转交</translation>
        </message>
        <message numerus="yes">
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>已催办 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>No receipt has come back yet.</source>
            <translation>还没有收到回执。</translation>
        </message>
        <message>
            <source>objection until {}</source>
            <translation>异议期限至{}</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>decision expected {}</source>
            <translation>预计{}作出决定</translation>
        </message>
    </context>
    <context>
        <name>StaffPart</name>
        <message>
            <source>Accounts</source>
            <translation>人员账号</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Change role</source>
            <translation>改角色</translation>
        </message>
        <message>
            <source>Clear wrong passwords</source>
            <translation>清除错误次数</translation>
        </message>
        <message>
            <source>New password for this colleague</source>
            <translation>给此人设新密码</translation>
        </message>
        <message>
            <source>Set new password</source>
            <translation>重置密码</translation>
        </message>
        <message>
            <source>Close account</source>
            <translation>停用账号</translation>
        </message>
        <message>
            <source>New colleague</source>
            <translation>新人员</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始密码</translation>
        </message>
        <message>
            <source>Add colleague</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>调解员证</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message numerus="yes">
            <source>%n active</source>
            <translation>
                <numerusform>在用 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>active</source>
            <translation>在用</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>your own account</source>
            <translation>您本人</translation>
        </message>
        <message>
            <source>{name} is now {role}.</source>
            <translation>{name}现在是{role}。</translation>
        </message>
        <message>
            <source>{} may try again at once.</source>
            <translation>{}可以立即再试。</translation>
        </message>
        <message>
            <source>{} has a new password. Tell it in person.</source>
            <translation>{}的密码已重置。请当面告知本人。</translation>
        </message>
        <message>
            <source>Close the account of {}? The database gets a new key; the records stay.</source>
            <translation>停用{}的账号？数据库将换新密钥，记录都保留。</translation>
        </message>
        <message>
            <source>The account of {} is closed.</source>
            <translation>{}的账号已停用。</translation>
        </message>
        <message>
            <source>{} can come in from now on.</source>
            <translation>{}现在可以登录。</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
    </context>
    <context>
        <name>Staging</name>
        <message>
            <source>Roster before it is taken in</source>
            <translation>待写入的名册</translation>
        </message>
        <message>
            <source>Lines of the roster</source>
            <translation>名册各行</translation>
        </message>
        <message>
            <source>Which lines are shown</source>
            <translation>显示哪些行</translation>
        </message>
        <message>
            <source>No line like this.</source>
            <translation>没有这样的行。</translation>
        </message>
        <message>
            <source>All {}</source>
            <translation>全部 {}</translation>
        </message>
        <message>
            <source>With faults {}</source>
            <translation>有问题 {}</translation>
        </message>
        <message>
            <source>new {new} · more {more} · on it already {known}</source>
            <translation>新增 {new} · 更正 {more} · 已在册 {known}</translation>
        </message>
        <message>
            <source>Row {}</source>
            <translation>第 {} 行</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n 处问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>可以写入</translation>
        </message>
        <message>
            <source>List it all the same</source>
            <translation>仍列入</translation>
        </message>
        <message>
            <source>The same: {}</source>
            <translation>是同一人：{}</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>不是同一人</translation>
        </message>
        <message>
            <source>Take this line out</source>
            <translation>移出这一行</translation>
        </message>
    </context>
    <context>
        <name>StandingCard</name>
        <message>
            <source>Before closing</source>
            <translation>结案前</translation>
        </message>
        <message>
            <source>{} in the way</source>
            <translation>{}项挡着</translation>
        </message>
        <message>
            <source>clear</source>
            <translation>可以结案</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>stops</source>
            <translation>须先办</translation>
        </message>
        <message>
            <source>look</source>
            <translation>请看</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>去办</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Nothing to save</source>
            <translation>没有未保存的内容</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>星期一</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>星期二</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>星期三</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>星期四</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>星期五</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>星期六</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>星期日</translation>
        </message>
        <message>
            <source>{weekday} {year}-{month:02}-{day:02} {time}</source>
            <translation>{year}年{month}月{day}日 {weekday} {time}</translation>
        </message>
    </context>
    <context>
        <name>SummaryCard</name>
        <message>
            <source>Closing summary</source>
            <translation>结案小结</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>过程</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>待随访</translation>
        </message>
    </context>
    <context>
        <name>SumsCard</name>
        <message>
            <source>Check of the amounts</source>
            <translation>金额核对</translation>
        </message>
        <message>
            <source>Agreed, all claims</source>
            <translation>协议金额合计</translation>
        </message>
        <message>
            <source>Instalments, {}</source>
            <translation>分期合计（{} 期）</translation>
        </message>
        <message>
            <source>They differ by {}. Correct one of them.</source>
            <translation>相差 {} 元，请改正其中一处。</translation>
        </message>
        <message>
            <source>The instalments add up to what was agreed.</source>
            <translation>分期合计与协议金额一致。</translation>
        </message>
    </context>
    <context>
        <name>SupervisionForm</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导师</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Cases discussed, by code</source>
            <translation>讨论的个案（仅代码）</translation>
        </message>
        <message>
            <source>Points, by code alone</source>
            <translation>督导要点（只写代码）</translation>
        </message>
        <message>
            <source>What follows from it</source>
            <translation>后续安排</translation>
        </message>
    </context>
    <context>
        <name>SupervisionLogPage</name>
        <message>
            <source>Supervision log</source>
            <translation>督导记录</translation>
        </message>
        <message>
            <source>Supervision logged</source>
            <translation>督导已登记</translation>
        </message>
        <message>
            <source>Log it first, or choose one in the list.</source>
            <translation>请先登记，或者在列表里选一条。</translation>
        </message>
        <message>
            <source>Seen by you alone; your supervisor and the head of the site see hours.</source>
            <translation>内容只有您本人能看；督导师和站负责人只看时数。</translation>
        </message>
        <message>
            <source>This month {}</source>
            <translation>本月 {}</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新的督导</translation>
        </message>
        <message>
            <source>Log it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>My supervisions</source>
            <translation>我的督导</translation>
        </message>
        <message>
            <source>Hours of this month</source>
            <translation>本月时数</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导师</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>No supervision logged yet.</source>
            <translation>还没有登记督导。</translation>
        </message>
        <message>
            <source>New supervision</source>
            <translation>新的督导</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Changed, it gets a new version; the old one stays.</source>
            <translation>修改后另存一个版本，原版本保留。</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近一次</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>时数</translation>
        </message>
    </context>
    <context>
        <name>SupervisionPage</name>
        <message>
            <source>Supervision</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>By code, with the client's consent; never the identity, never process notes.</source>
            <translation>来访者同意后按代码阅读；看不到身份和过程笔记。</translation>
        </message>
        <message>
            <source>{} clients</source>
            <translation>{}位来访者</translation>
        </message>
        <message>
            <source>Opened by two</source>
            <translation>两人启封</translation>
        </message>
        <message>
            <source>Nothing to read: no client has agreed to supervision by you.</source>
            <translation>没有可读的记录：还没有来访者同意由您督导。</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>By</source>
            <translation>启封人</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>To be signed by you</source>
            <translation>待我签署</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>Sign as supervisor</source>
            <translation>督导签署</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>没有等您签署的。</translation>
        </message>
        <message>
            <source>Nothing of it is sealed to you.</source>
            <translation>没有封存给您的记录。</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Signed. The counsellor sees it with the assessment.</source>
            <translation>已签署，咨询师在评估表上可以看到。</translation>
        </message>
        <message>
            <source>read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Choose a record on the left.</source>
            <translation>请在左边选一条记录。</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Notes over 24 hours: {}</source>
            <translation>超过24小时未签的记录：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>Tabs</name>
        <message>
            <source>More sections</source>
            <translation>更多部分</translation>
        </message>
    </context>
    <context>
        <name>TaskCard</name>
        <message>
            <source>To be done</source>
            <translation>待处置</translation>
        </message>
        <message>
            <source>{} overdue</source>
            <translation>{}项超时</translation>
        </message>
        <message>
            <source>Done…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>Done: {}</source>
            <translation>登记：{}</translation>
        </message>
    </context>
    <context>
        <name>ToldCard</name>
        <message>
            <source>Counselling</source>
            <translation>心理服务</translation>
        </message>
        <message>
            <source>The person wishes to hear of it</source>
            <translation>本人愿意了解</translation>
        </message>
        <message>
            <source>Tell room and hours</source>
            <translation>告知房间和时间</translation>
        </message>
    </context>
    <context>
        <name>TrailPart</name>
        <message>
            <source>Who did what</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Particulars</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>还没有操作。</translation>
        </message>
        <message>
            <source>everybody; nothing in it can be changed</source>
            <translation>全部人员，不可更改</translation>
        </message>
        <message>
            <source>your own acts; nothing in it can be changed</source>
            <translation>本人的操作，不可更改</translation>
        </message>
    </context>
    <context>
        <name>TransferPage</name>
        <message>
            <source>The letter of transfer</source>
            <translation>转介函内容</translation>
        </message>
        <message>
            <source>Passed on to</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Receiving office in full</source>
            <translation>收函单位全称</translation>
        </message>
        <message>
            <source>What is passed on, and why</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Papers that go with it, one a line</source>
            <translation>材料目录（每行一份）</translation>
        </message>
        <message>
            <source>The worker agreed that papers and particulars are passed on</source>
            <translation>当事人同意转交材料和个人信息</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What the receipt says</source>
            <translation>回执结果</translation>
        </message>
        <message>
            <source>Handled there by</source>
            <translation>对方承办人</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转介函</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Sent as {}</source>
            <translation>已发出，文号 {}</translation>
        </message>
        <message>
            <source>The receipt came back</source>
            <translation>收到回执</translation>
        </message>
        <message>
            <source>The receipt was asked for</source>
            <translation>催要回执</translation>
        </message>
        <message>
            <source>To the case</source>
            <translation>看案件</translation>
        </message>
        <message>
            <source>To the visit</source>
            <translation>看来访</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>Drafted</source>
            <translation>起草</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Receipt back</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>due {}</source>
            <translation>期限 {}</translation>
        </message>
        <message numerus="yes">
            <source>asked for %n time(s)</source>
            <translation>
                <numerusform>已催要 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>记录</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>UnlockForm</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>正在打开</translation>
        </message>
        <message>
            <source>Forgot the password</source>
            <translation>忘记密码（恢复单）</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Another centre…</source>
            <translation>打开别的中心…</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) are kept; you go on where you were.</source>
            <translation>
                <numerusform>您有 %n 份未提交的草稿，解锁后继续。</numerusform>
            </translation>
        </message>
        <message>
            <source>Practice centre</source>
            <translation>演示中心</translation>
        </message>
        <message>
            <source>Wait {} s</source>
            <translation>请等 {} 秒</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>{name} · {role}</source>
            <translation>{name} · {role}</translation>
        </message>
        <message>
            <source>Version {}</source>
            <translation>版本 {}</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Last backup {}</source>
            <translation>最近备份 {}</translation>
        </message>
    </context>
    <context>
        <name>UrgingCard</name>
        <message>
            <source>Urging</source>
            <translation>督促履行</translation>
        </message>
        <message>
            <source>Urge…</source>
            <translation>督促…</translation>
        </message>
        <message>
            <source>Nobody was urged yet.</source>
            <translation>还没有督促过。</translation>
        </message>
        <message>
            <source>{day} · {way} · until {until}</source>
            <translation>{day} · {way} · 限至 {until}</translation>
        </message>
    </context>
    <context>
        <name>UrgingForm</name>
        <message>
            <source>Whom</source>
            <translation>督促对象</translation>
        </message>
        <message>
            <source>Urged on</source>
            <translation>督促日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>限几日</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
    </context>
    <context>
        <name>ValuesPart</name>
        <message>
            <source>This setting</source>
            <translation>这一项</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>从哪天起</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>法定期限</translation>
        </message>
        <message>
            <source>Figures and choices</source>
            <translation>数值与选择</translation>
        </message>
        <message>
            <source>{name} holds from {day} on.</source>
            <translation>“{name}”从{day}起按新值。</translation>
        </message>
        <message>
            <source>from {day}: {value}</source>
            <translation>{day}起：{value}</translation>
        </message>
        <message>
            <source>[A]: the centre's own figure</source>
            <translation>没有法定数值，由中心自定</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>现行</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>changes soon</source>
            <translation>将有变动</translation>
        </message>
        <message>
            <source>own</source>
            <translation>自定</translation>
        </message>
        <message>
            <source>the program</source>
            <translation>随程序</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>After</source>
            <translation>起算</translation>
        </message>
        <message>
            <source>Figures and deadlines</source>
            <translation>数值与期限</translation>
        </message>
        <message>
            <source>Value ({})</source>
            <translation>值（{}）</translation>
        </message>
    </context>
    <context>
        <name>Voiding</name>
        <message>
            <source>Void it</source>
            <translation>确认作废</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>No printer: save as PDF</source>
            <translation>没有打印机，可存为 PDF</translation>
        </message>
        <message>
            <source>A paper of counselling is printed, never saved as a file.</source>
            <translation>心理服务的文书只打印，不存成文件。</translation>
        </message>
        <message>
            <source>A paper of counselling is printed, never saved as a file. There is no printer here yet: connect one first.</source>
            <translation>心理服务的文书只打印，不存成文件。这台电脑还没有打印机，请先接上打印机。</translation>
        </message>
    </context>
    <context>
        <name>WeekDeeds</name>
        <message>
            <source>Each counsellor books for themselves.</source>
            <translation>咨询师各自预约自己的时间。</translation>
        </message>
        <message>
            <source>{code} moved to {time}</source>
            <translation>{code} 已改到 {time}</translation>
        </message>
        <message>
            <source>There is a slip of what is booked for a client alone.</source>
            <translation>只有约了来访者的时间才有凭证。</translation>
        </message>
        <message>
            <source>Stayed away again: a safety call is owed.</source>
            <translation>再次爽约：要打安全电话，已列入待办。</translation>
        </message>
    </context>
    <context>
        <name>WeekGrid</name>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
    </context>
    <context>
        <name>WeekPage</name>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>By counsellor</source>
            <translation>按咨询师</translation>
        </message>
        <message>
            <source>By room</source>
            <translation>按房间</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>Signed and locked. It can only be added to from now on.</source>
            <translation>已签名锁定，以后只能补记。</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>下周</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>上周</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>当日</translation>
        </message>
        <message>
            <source>A new caller…</source>
            <translation>新来访者…</translation>
        </message>
    </context>
    <context>
        <name>WeekSide</name>
        <message>
            <source>Draft kept encrypted {}</source>
            <translation>草稿已加密保存 {}</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>You and the supervisor alone</source>
            <translation>仅本人与督导可读</translation>
        </message>
        <message>
            <source>Stand on a time with the arrows.

Enter books a free time or opens what is booked.
Page up and down turn the week.</source>
            <translation>用方向键走到一个时间。

Enter 预约空闲时间，或者打开已有的预约。
PgUp、PgDn 翻周。</translation>
        </message>
        <message>
            <source>M moves: arrows, then Enter; or drag it with the mouse.</source>
            <translation>M 改时间：方向键移动后按 Enter；也可以用鼠标拖动。</translation>
        </message>
        <message>
            <source>To be seen the same day</source>
            <translation>需当日安排</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到访</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>爽约</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>Cancel…</source>
            <translation>取消…</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>改时间</translation>
        </message>
        <message>
            <source>Open the client</source>
            <translation>打开来访者</translation>
        </message>
        <message>
            <source>Sign and lock</source>
            <translation>签名定稿</translation>
        </message>
        <message>
            <source>Kept encrypted while you write</source>
            <translation>边写边加密保存</translation>
        </message>
        <message>
            <source>Hours and rooms…</source>
            <translation>时间与房间…</translation>
        </message>
        <message>
            <source>Print the slip</source>
            <translation>打印凭证</translation>
        </message>
        <message>
            <source>Take on…</source>
            <translation>建档…</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Casedesk</source>
            <translation>案件台</translation>
        </message>
        <message>
            <source>Everything stays on this computer, encrypted. Choose where to begin.</source>
            <translation>所有数据都加密存放在这台电脑上。请选择从哪里开始。</translation>
        </message>
        <message>
            <source>Found a new centre</source>
            <translation>新建中心</translation>
        </message>
        <message>
            <source>Open a centre on this computer</source>
            <translation>打开本机上的中心</translation>
        </message>
        <message>
            <source>Practise with invented cases</source>
            <translation>进练习中心（虚构案例）</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Making a practice centre</source>
            <translation>正在建立练习中心</translation>
        </message>
        <message>
            <source>The folder of the centre</source>
            <translation>中心所在的文件夹</translation>
        </message>
    </context>
    <context>
        <name>WhoFields</name>
        <message>
            <source>Worker</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Employer on the other side</source>
            <translation>对方单位</translation>
        </message>
    </context>
    <context>
        <name>activities</name>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>People</source>
            <translation>实到/计划</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>师资</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划人数</translation>
        </message>
        <message>
            <source>Cost, yuan</source>
            <translation>经费（元）</translation>
        </message>
        <message>
            <source>Sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>待登记</translation>
        </message>
        <message>
            <source>destroyed {}</source>
            <translation>{}销毁</translation>
        </message>
        <message>
            <source>kept until {}</source>
            <translation>保管至{}</translation>
        </message>
        <message>
            <source>to be destroyed</source>
            <translation>应当销毁</translation>
        </message>
    </context>
    <context>
        <name>advices</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who asks</source>
            <translation>咨询人</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复要点</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>登记号</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Amount, yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>Articles cited</source>
            <translation>引用依据</translation>
        </message>
        <message>
            <source>Told of legal aid</source>
            <translation>已告知法律援助</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>匿名</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>agreement</name>
        <message>
            <source>Add an instalment</source>
            <translation>增加一期</translation>
        </message>
        <message>
            <source>Remove this instalment</source>
            <translation>删去这一期</translation>
        </message>
        <message>
            <source>Agreed: {}</source>
            <translation>协议金额：{}</translation>
        </message>
        <message>
            <source>Add an act promised</source>
            <translation>添加一项义务</translation>
        </message>
        <message>
            <source>Remove this act</source>
            <translation>删去这项义务</translation>
        </message>
        <message>
            <source>Instalment {}</source>
            <translation>第{}期</translation>
        </message>
    </context>
    <context>
        <name>aid_begun</name>
        <message>
            <source>To legal aid…</source>
            <translation>转法律援助…</translation>
        </message>
    </context>
    <context>
        <name>aid_board</name>
        <message>
            <source>To be sent</source>
            <translation>待送出</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>已指派</translation>
        </message>
        <message>
            <source>Reported back</source>
            <translation>已反馈</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>registered {} days ago</source>
            <translation>登记 {} 天</translation>
        </message>
        <message>
            <source>sent {} days ago</source>
            <translation>送出 {} 天</translation>
        </message>
        <message>
            <source>accepted {} days ago</source>
            <translation>受理 {} 天</translation>
        </message>
        <message>
            <source>assigned {} days ago</source>
            <translation>指派 {} 天</translation>
        </message>
        <message>
            <source>ended {} days ago</source>
            <translation>结案 {} 天</translation>
        </message>
        <message>
            <source>registered today</source>
            <translation>今天登记</translation>
        </message>
        <message>
            <source>sent today</source>
            <translation>今天送出</translation>
        </message>
        <message>
            <source>accepted today</source>
            <translation>今天受理</translation>
        </message>
        <message>
            <source>assigned today</source>
            <translation>今天指派</translation>
        </message>
        <message>
            <source>ended today</source>
            <translation>今天结案</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>The union's own aid</source>
            <translation>工会自办</translation>
        </message>
        <message>
            <source>To an agency</source>
            <translation>转介机构</translation>
        </message>
        <message>
            <source>no agency chosen yet</source>
            <translation>未选机构</translation>
        </message>
    </context>
    <context>
        <name>aid_chases</name>
        <message>
            <source>To remind today</source>
            <translation>今天该催</translation>
        </message>
        <message>
            <source>First reminder</source>
            <translation>第一次催办</translation>
        </message>
        <message>
            <source>Second reminder</source>
            <translation>第二次催办</translation>
        </message>
        <message>
            <source>To the head of station</source>
            <translation>上报站长</translation>
        </message>
        <message>
            <source>Outcome not reported</source>
            <translation>结果未反馈</translation>
        </message>
        <message>
            <source>All that wait</source>
            <translation>等待答复</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>{days} days for the receipt</source>
            <translation>等回执 {days} 天</translation>
        </message>
        <message>
            <source>{days} days for the outcome</source>
            <translation>等反馈 {days} 天</translation>
        </message>
        <message>
            <source>{count} times, {day}</source>
            <translation>{count} 次，{day}</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Worker and employer</source>
            <translation>职工与单位</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>受理机构</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>该办</translation>
        </message>
        <message>
            <source>Reminded</source>
            <translation>已催办</translation>
        </message>
        <message>
            <source>Next on</source>
            <translation>下一次</translation>
        </message>
        <message>
            <source>none</source>
            <translation>没有</translation>
        </message>
    </context>
    <context>
        <name>aid_desk</name>
        <message>
            <source>Urgent legal aid, not sent yet</source>
            <translation>紧急援助，还没转交</translation>
        </message>
        <message>
            <source>Legal aid overdue</source>
            <translation>法律援助逾期</translation>
        </message>
        <message>
            <source>Slips to chase</source>
            <translation>该催办的转介单</translation>
        </message>
        <message>
            <source>Lawyers' agreements ending</source>
            <translation>律师协议将到期</translation>
        </message>
        <message>
            <source>Receipts back: {month} of the month, {year} of the year</source>
            <translation>回执率 本月 {month} · 本年 {year}</translation>
        </message>
        <message>
            <source>none sent</source>
            <translation>未转交</translation>
        </message>
        <message>
            <source>No receipt for {} days, for the head of station</source>
            <translation>{} 天无回执，上报站长</translation>
        </message>
    </context>
    <context>
        <name>aid_list</name>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Worker and employer</source>
            <translation>职工与单位</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>受理机构</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>最近期限</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>紧急</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>途径</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>aid_matter</name>
        <message>
            <source>Record</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Agency, matter, consent</source>
            <translation>转介信息</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Screening</source>
            <translation>初审</translation>
        </message>
        <message>
            <source>Consent signed</source>
            <translation>已签同意</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>给予</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>指派</translation>
        </message>
        <message>
            <source>Concluded</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>反馈</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Taken on</source>
            <translation>工会受理</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>To appoint</source>
            <translation>委派</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>同意已撤回</translation>
        </message>
        <message>
            <source>Where to turn</source>
            <translation>建议去向</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>催办</translation>
        </message>
        <message>
            <source>limitation passed {} days ago</source>
            <translation>时效已过 {} 天</translation>
        </message>
        <message>
            <source>limitation ends today</source>
            <translation>时效今天届满</translation>
        </message>
        <message>
            <source>fewer than seven days, {} left</source>
            <translation>不足七日，还剩 {} 天</translation>
        </message>
        <message>
            <source>{} days to the limitation</source>
            <translation>距时效还有 {} 天</translation>
        </message>
        <message>
            <source>below the standard</source>
            <translation>低于标准</translation>
        </message>
        <message>
            <source>no test</source>
            <translation>不受限</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>免予核查</translation>
        </message>
        <message>
            <source>great expenses</source>
            <translation>因重大支出</translation>
        </message>
        <message>
            <source>above the standard</source>
            <translation>高于标准</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>not made</source>
            <translation>未审查</translation>
        </message>
        <message>
            <source>no tie</source>
            <translation>无冲突</translation>
        </message>
        <message>
            <source>possible conflict</source>
            <translation>可能冲突</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>确认冲突</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>File</source>
            <translation>卷宗</translation>
        </message>
    </context>
    <context>
        <name>aid_sections</name>
        <message>
            <source>Legal aid</source>
            <translation>法律援助</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>咨询</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>值班</translation>
        </message>
        <message>
            <source>Lawyers</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Agencies</source>
            <translation>机构</translation>
        </message>
    </context>
    <context>
        <name>alarm</name>
        <message>
            <source>{parties}, {people} workers: {what} ({left})</source>
            <translation>{parties}，{people} 人：{what}（{left}）</translation>
        </message>
        <message>
            <source>; {} more</source>
            <translation>；另有 {} 件</translation>
        </message>
        <message>
            <source>Open the alert</source>
            <translation>打开预警</translation>
        </message>
        <message>
            <source>Fill in the alert</source>
            <translation>填报预警</translation>
        </message>
        <message>
            <source>collective, no alert to the {} yet</source>
            <translation>集体争议，还没有向{}填报预警</translation>
        </message>
        <message>
            <source>{level} alert, not reported to the {to}</source>
            <translation>{level}预警，还没有报{to}</translation>
        </message>
        <message>
            <source>told at a visit, no alert to the {} yet</source>
            <translation>来访反映，还没有向{}填报预警</translation>
        </message>
    </context>
    <context>
        <name>alert</name>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Known at</source>
            <translation>知悉时间</translation>
        </message>
        <message>
            <source>Happened at</source>
            <translation>发生时间</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Concerned</source>
            <translation>涉及人数</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>参与人数</translation>
        </message>
        <message>
            <source>Staff in all</source>
            <translation>职工总数</translation>
        </message>
        <message>
            <source>Months owed</source>
            <translation>欠薪月数</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>表现</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>起因</translation>
        </message>
        <message>
            <source>Demands</source>
            <translation>诉求</translation>
        </message>
        <message>
            <source>Representatives, telephones</source>
            <translation>代表人及电话（一行一人）</translation>
        </message>
        <message>
            <source>Done so far</source>
            <translation>已采取措施</translation>
        </message>
        <message>
            <source>To be coordinated</source>
            <translation>需协调事项</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Why another level</source>
            <translation>与规则不同的理由</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>报送对象</translation>
        </message>
        <message>
            <source>Reported by</source>
            <translation>报告人</translation>
        </message>
        <message>
            <source>Reviewed by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>By the rule</source>
            <translation>按规则</translation>
        </message>
    </context>
    <context>
        <name>backup</name>
        <message>
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>of the day</source>
            <translation>每日</translation>
        </message>
        <message>
            <source>before an upgrade</source>
            <translation>升级前</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>employers</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>entries of the record</source>
            <translation>经过记录</translation>
        </message>
        <message>
            <source>papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>entries of the trail</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>{what}: {count} fewer</source>
            <translation>{what}将少 {count}</translation>
        </message>
        <message>
            <source>{what}: {count} more</source>
            <translation>{what}将多 {count}</translation>
        </message>
        <message>
            <source>Pages of the database</source>
            <translation>数据库各页</translation>
        </message>
        <message>
            <source>Trail, {} entries</source>
            <translation>操作记录链（{} 条）</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>密钥文件</translation>
        </message>
    </context>
    <context>
        <name>care</name>
        <message>
            <source>To whom</source>
            <translation>移交给</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Handed over. You hold no key to it any more.</source>
            <translation>已移交，您不再持有它的密钥。</translation>
        </message>
        <message>
            <source>Hand {} over</source>
            <translation>移交 {}</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Every record is sealed to the other counsellor and closed to you. Process notes stay yours alone. Appointments to come go along. Ask the client first.</source>
            <translation>全部记录改由对方的密钥密封，对您关闭；过程笔记仍只属于您；以后的预约一并移交。请先征得来访者同意。</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Who supervises {}</source>
            <translation>{} 的督导</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>指定</translation>
        </message>
        <message>
            <source>The supervisor reads notes by code, never the identity or process notes, and only while the client agrees to supervision.</source>
            <translation>督导按代码阅读记录，看不到身份和过程笔记，并且以来访者同意督导为限。</translation>
        </message>
        <message>
            <source>Sheet B, all 14 groups</source>
            <translation>恢复单B，14组全部</translation>
        </message>
        <message>
            <source>Regained: {}.</source>
            <translation>已找回{}条记录。</translation>
        </message>
        <message>
            <source>Regain records with sheet B</source>
            <translation>用恢复单B找回记录</translation>
        </message>
        <message>
            <source>Regain</source>
            <translation>找回</translation>
        </message>
        <message>
            <source>Have the supervisor bring sheet B and type it here. It opens nothing by itself and is not kept. Process notes are on no sheet and stay closed.</source>
            <translation>请保管恢复单B的督导到场输入。恢复单只用来换钥匙，不会留存。过程笔记不在恢复单内，旧密码封存的不能再打开。</translation>
        </message>
        <message>
            <source>Given to another counsellor: {}.</source>
            <translation>已移交{}位来访者。</translation>
        </message>
        <message>
            <source>Give the clients of {} to another</source>
            <translation>移交{}名下的来访者</translation>
        </message>
        <message>
            <source>For a colleague who left or cannot go on. Sheet B seals their records to the other counsellor; you read nothing by it. Tell the clients.</source>
            <translation>用于已离职或者无法继续工作的咨询师。恢复单B只把记录的钥匙交给接手的咨询师，您看不到内容。请告知来访者。</translation>
        </message>
        <message>
            <source>What the client said (sealed)</source>
            <translation>本人的说法（加密保存）</translation>
        </message>
        <message>
            <source>Deletion asked for: {}</source>
            <translation>本人要求删除：{}</translation>
        </message>
        <message>
            <source>Record and lock</source>
            <translation>登记并转为仅存储</translation>
        </message>
        <message>
            <source>While the time of keeping runs, nothing but storage is left: no reading, writing, booking or supervision. It cannot be undone. Afterwards two people destroy it. Offer the client a copy of their own data first.</source>
            <translation>保管期内只作保存：不能再查看、写入、预约或者督导，且不能撤回；期满由两人销毁。请先问本人要不要个人信息副本。</translation>
        </message>
    </context>
    <context>
        <name>case_list</name>
        <message>
            <source>Number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>争议类型</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>立案</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>最近期限</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Mediation ends</source>
            <translation>调解届满</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已结</translation>
        </message>
        <message>
            <source>Last entry</source>
            <translation>最近记录</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇街</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>涉及人数</translation>
        </message>
        <message>
            <source>Collective</source>
            <translation>集体</translation>
        </message>
        <message>
            <source>Asked, yuan</source>
            <translation>请求金额（元）</translation>
        </message>
        <message>
            <source>Agreed, yuan</source>
            <translation>协议金额（元）</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Mediator</source>
            <translation>调解员</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Due within 7 days</source>
            <translation>7 日内</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Forgotten</source>
            <translation>被遗忘</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>待受理</translation>
        </message>
        <message>
            <source>Ran out of time</source>
            <translation>逾期待确认</translation>
        </message>
        <message>
            <source>To reopen</source>
            <translation>申请重开</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>未分派</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>closing</name>
        <message>
            <source>Every session has its signed note</source>
            <translation>会谈记录都已签名</translation>
        </message>
        <message>
            <source>Sessions without a signed note: {}</source>
            <translation>没有签名的会谈记录：{}次</translation>
        </message>
        <message>
            <source>Not in crisis</source>
            <translation>不在危机处置中</translation>
        </message>
        <message>
            <source>In crisis: assess again, or refer on</source>
            <translation>在危机处置中：请重新评估，或者以转介结案</translation>
        </message>
        <message>
            <source>No safety call is open</source>
            <translation>没有待打的安全电话</translation>
        </message>
        <message>
            <source>A safety call is open: not closed as lost</source>
            <translation>安全电话还没打通：不能按失联结案</translation>
        </message>
        <message>
            <source>Nothing else is due</source>
            <translation>没有其他待办</translation>
        </message>
        <message>
            <source>Still to be done: {}</source>
            <translation>还有待办：{}项</translation>
        </message>
        <message>
            <source>No appointment ahead</source>
            <translation>没有后面的预约</translation>
        </message>
        <message>
            <source>Appointments ahead: {}</source>
            <translation>后面还有预约：{}次</translation>
        </message>
    </context>
    <context>
        <name>collective</name>
        <message>
            <source>agrees</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>does not agree</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>{all} workers (women {women}, migrants {migrants})</source>
            <translation>{all} 人（女 {women}，农民工 {migrants}）</translation>
        </message>
        <message>
            <source>asked {}</source>
            <translation>请求 {}</translation>
        </message>
        <message>
            <source>agreed {sum} ({count})</source>
            <translation>协议 {sum}（{count} 人）</translation>
        </message>
        <message>
            <source>paid {}</source>
            <translation>到账 {}</translation>
        </message>
        <message>
            <source>consents {yes}, refusals {no}</source>
            <translation>同意 {yes} 人，不同意 {no} 人</translation>
        </message>
        <message>
            <source>signed {}</source>
            <translation>签名 {}</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{} left</source>
            <translation>还剩 {}</translation>
        </message>
        <message>
            <source>{} over</source>
            <translation>已超 {}</translation>
        </message>
    </context>
    <context>
        <name>counselling</name>
        <message>
            <source>To be written</source>
            <translation>记录待写</translation>
        </message>
        <message>
            <source>To be signed</source>
            <translation>待签名</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>first session</source>
            <translation>首次</translation>
        </message>
        <message>
            <source>session {}</source>
            <translation>第 {} 次</translation>
        </message>
        <message>
            <source>{} h over</source>
            <translation>超{}小时</translation>
        </message>
        <message>
            <source>{} days over</source>
            <translation>超{}天</translation>
        </message>
        <message>
            <source>by {}</source>
            <translation>{} 前</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>立即</translation>
        </message>
    </context>
    <context>
        <name>counselling_sections</name>
        <message>
            <source>Clients</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>本周预约</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>人员登记</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Scales</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>Risk and crisis</source>
            <translation>风险与危机</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>结案与随访</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Demands</source>
            <translation>机关调取</translation>
        </message>
        <message>
            <source>Destruction</source>
            <translation>到期销毁</translation>
        </message>
        <message>
            <source>Supervision log</source>
            <translation>督导记录</translation>
        </message>
        <message>
            <source>Groups and lectures</source>
            <translation>团体与讲座</translation>
        </message>
    </context>
    <context>
        <name>crisis</name>
        <message>
            <source>Counselling, in crisis: {}.</source>
            <translation>心理服务，危机中：{}。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{} mandatory actions are overdue.</source>
            <translation>{}项必须处置的事项已超时。</translation>
        </message>
        <message>
            <source>Open with a second person…</source>
            <translation>两人启封…</translation>
        </message>
        <message>
            <source>{code} not done: {count}.</source>
            <translation>{code} 尚有 {count} 项未办。</translation>
        </message>
    </context>
    <context>
        <name>crisis_forms</name>
        <message>
            <source>Done by</source>
            <translation>由谁完成</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Could not be reached</source>
            <translation>联系不上</translation>
        </message>
        <message>
            <source>Does not apply</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>Note (sealed; needed where it was not done)</source>
            <translation>说明（密封保存；没有完成的必填）</translation>
        </message>
        <message>
            <source>Record it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Why the employer must hear of the danger (section 28)</source>
            <translation>为什么必须让用人单位知道危险（第二十八条）</translation>
        </message>
        <message>
            <source>Approved demand</source>
            <translation>已批准的调取要求</translation>
        </message>
        <message>
            <source>Told to somebody outside</source>
            <translation>对外披露</translation>
        </message>
        <message>
            <source>The danger and what to do, not what was said in the sessions. The employer is told nothing but danger at work, under section 28. The client is told afterwards.</source>
            <translation>只说危险和怎么做，不说会谈内容。用人单位只有在第二十八条情形下才能知道危险。事后要告知来访者。</translation>
        </message>
        <message>
            <source>Of whom</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Who (the client, or whom they spoke of)</source>
            <translation>是谁（来访者，或者来访者说到的人）</translation>
        </message>
        <message>
            <source>What was seen or told</source>
            <translation>看到或者听到的情况</translation>
        </message>
        <message>
            <source>When it became known</source>
            <translation>什么时候得知</translation>
        </message>
        <message>
            <source>Suspected abuse or violence</source>
            <translation>疑似侵害、家庭暴力</translation>
        </message>
        <message>
            <source>Owe the report</source>
            <translation>登记，立即报告</translation>
        </message>
        <message>
            <source>A suspicion is enough, and nobody's consent is needed. No note is signed until it was reported.</source>
            <translation>怀疑就要报告，不需要任何人同意。报告之前，会谈记录不能签名。</translation>
        </message>
        <message>
            <source>Reported to</source>
            <translation>向谁报告</translation>
        </message>
        <message>
            <source>Which office, who took it</source>
            <translation>哪个单位、谁受理</translation>
        </message>
        <message>
            <source>Number they gave</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>What was told, the least needed</source>
            <translation>说了什么（最少必要）</translation>
        </message>
        <message>
            <source>Reported as the law demands</source>
            <translation>强制报告</translation>
        </message>
        <message>
            <source>Went</source>
            <translation>已就诊</translation>
        </message>
        <message>
            <source>Did not go</source>
            <translation>没有去</translation>
        </message>
        <message>
            <source>Seen on</source>
            <translation>接诊日期</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医师</translation>
        </message>
        <message>
            <source>Known from (slip, client, family)</source>
            <translation>从哪里知道（回执、本人、家属）</translation>
        </message>
        <message>
            <source>Why not, what follows (no diagnosis)</source>
            <translation>没去的情况、下一步（不写诊断）</translation>
        </message>
        <message>
            <source>Receipt of the hospital</source>
            <translation>就医回执</translation>
        </message>
        <message>
            <source>Why it is urgent (no name, no content)</source>
            <translation>为什么紧急（不写姓名和内容）</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>与谁一起</translation>
        </message>
        <message>
            <source>Their own password</source>
            <translation>对方本人的口令</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Open for 24 hours</source>
            <translation>启封 24 小时</translation>
        </message>
        <message>
            <source>The client did not agree. Where life or health is in danger the law lets you call (Personal Information Protection Law 13(4)). It stands in the trail by both names, and the client is told afterwards.</source>
            <translation>来访者没有同意。为保护生命健康，法律允许联系（个人信息保护法第十三条第四项）。两人姓名都记入日志，事后要告知来访者。</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>理由类型</translation>
        </message>
        <message>
            <source>Agreed with the supervisor</source>
            <translation>督导同意</translation>
        </message>
        <message>
            <source>16 or older, lives on own wages</source>
            <translation>满十六周岁，靠自己的劳动收入生活</translation>
        </message>
        <message>
            <source>Supervisor who agreed</source>
            <translation>同意的督导</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Without the guardian's consent</source>
            <translation>没有监护人同意书的例外</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>向谁</translation>
        </message>
        <message>
            <source>Who exactly</source>
            <translation>具体是谁</translation>
        </message>
        <message>
            <source>What was told: danger and what to do, no more</source>
            <translation>说了什么：只说危险和怎么做</translation>
        </message>
        <message>
            <source>Did they go</source>
            <translation>是否就诊</translation>
        </message>
    </context>
    <context>
        <name>demands</name>
        <message>
            <source>What may be told at most</source>
            <translation>最多可以提供什么</translation>
        </message>
        <message>
            <source>With whom (may sign in later)</source>
            <translation>另一位批准人（也可以以后自己登录批准）</translation>
        </message>
        <message>
            <source>Their own password</source>
            <translation>对方本人的口令</translation>
        </message>
        <message>
            <source>Approve a demand</source>
            <translation>批准调取要求</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>The head and the supervisor approve, two people. Whoever has such a client then tells the least; whoever has none tells nothing, and nobody hears which it is.</source>
            <translation>负责人和督导两个人批准。批准后，有这位来访者的咨询师只提供最少内容；没有的什么也不说，旁人不会知道是哪一种。</translation>
        </message>
    </context>
    <context>
        <name>disputes</name>
        <message>
            <source>Visit</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Asking</source>
            <translation>征询</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Investigation</source>
            <translation>调查</translation>
        </message>
        <message>
            <source>Mediation</source>
            <translation>调解</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>调解不成</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>记事</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>到账</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>done in time</source>
            <translation>按期办结</translation>
        </message>
        <message>
            <source>done late</source>
            <translation>逾期办结</translation>
        </message>
        <message>
            <source>no longer runs</source>
            <translation>不再计时</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>已被替换</translation>
        </message>
        <message>
            <source>{} days over</source>
            <translation>逾期 {} 天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yellow warning</source>
            <translation>黄色预警</translation>
        </message>
        <message>
            <source>Orange warning</source>
            <translation>橙色预警</translation>
        </message>
        <message>
            <source>Red warning</source>
            <translation>红色预警</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>还有 {} 天</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系</translation>
        </message>
        <message>
            <source>stands still</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>no last day</source>
            <translation>不设届满日</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>The holidays of that year are not published yet.</source>
            <translation>该年放假安排尚未公布。</translation>
        </message>
        <message>
            <source>Better by {}: not everyone grants the rest day.</source>
            <translation>稳妥起见请在{}前办：节假日顺延不一定被认可。</translation>
        </message>
        <message>
            <source>Ran out</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Ends the deadline: {}</source>
            <translation>办理后不再计时：{}</translation>
        </message>
        <message>
            <source>Begins the deadline: {}</source>
            <translation>办理后开始计时：{}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <source>Saved: {}</source>
            <translation>已保存：{}</translation>
        </message>
        <message>
            <source>{rows} lines written to {name}. The file is not encrypted; mind where it lies.</source>
            <translation>已导出 {rows} 行到 {name}。文件没有加密，请妥善保管。</translation>
        </message>
    </context>
    <context>
        <name>keys</name>
        <message>
            <source>Search and commands</source>
            <translation>搜索与命令</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>Submit, next step</source>
            <translation>提交、下一步</translation>
        </message>
        <message>
            <source>Keep a draft now</source>
            <translation>立即存草稿</translation>
        </message>
        <message>
            <source>Close; twice: back, the draft is kept</source>
            <translation>关闭；连按两次返回，草稿保留</translation>
        </message>
        <message>
            <source>Next field, previous field</source>
            <translation>下一格、上一格</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Filter this list</source>
            <translation>筛选列表</translation>
        </message>
        <message>
            <source>Read the list again</source>
            <translation>刷新列表</translation>
        </message>
        <message>
            <source>Export the list to Excel</source>
            <translation>列表导出 Excel</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Print the last form</source>
            <translation>重印上一份表</translation>
        </message>
        <message>
            <source>Add a deadline</source>
            <translation>添加期限</translation>
        </message>
        <message>
            <source>Add a note to the record</source>
            <translation>添加记录</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>添加附件</translation>
        </message>
        <message>
            <source>Today's appointments</source>
            <translation>今日预约</translation>
        </message>
        <message>
            <source>Start or stop the call timer</source>
            <translation>通话计时</translation>
        </message>
        <message>
            <source>Show or mask numbers (recorded)</source>
            <translation>显示或隐藏号码（留痕）</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>换到另一区</translation>
        </message>
        <message>
            <source>Next mistake</source>
            <translation>下一处错误</translation>
        </message>
        <message>
            <source>Previous mistake</source>
            <translation>上一处错误</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即锁定</translation>
        </message>
        <message>
            <source>This card</source>
            <translation>本卡</translation>
        </message>
        <message>
            <source>Next section of a case, the one before</source>
            <translation>案件的下一部分、上一部分</translation>
        </message>
        <message>
            <source>Choose the columns of the list</source>
            <translation>选择列表的列</translation>
        </message>
        <message>
            <source>Phrases for the record</source>
            <translation>记录用的短语</translation>
        </message>
        <message>
            <source>Record a receipt (legal aid)</source>
            <translation>登记回执（法律援助）</translation>
        </message>
    </context>
    <context>
        <name>letters</name>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>To deliver</source>
            <translation>待送达</translation>
        </message>
        <message>
            <source>Awaiting</source>
            <translation>待回复</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期未复</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已回复</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未回复</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转介函</translation>
        </message>
        <message>
            <source>{} days over</source>
            <translation>逾期 {} 天</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>剩 {} 天</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今天到期</translation>
        </message>
    </context>
    <context>
        <name>note_words</name>
        <message>
            <source>“{words}” keeps the note from being printed; write for instance “{hint}”.</source>
            <translation>“{words}”会使这份记录不能打印；可写“{hint}”。</translation>
        </message>
    </context>
    <context>
        <name>pages</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Register a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>Worker</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Labour disputes</source>
            <translation>劳动争议</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>Facts, parties and claims</source>
            <translation>案情、当事人与请求</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>协议条款</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员与单位</translation>
        </message>
        <message>
            <source>Import a ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>预警</translation>
        </message>
        <message>
            <source>File</source>
            <translation>卷宗</translation>
        </message>
        <message>
            <source>Files and archive</source>
            <translation>卷宗归档</translation>
        </message>
        <message>
            <source>Proceedings</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Performance</source>
            <translation>协议与履行</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>函书</translation>
        </message>
        <message>
            <source>Letter of supervision</source>
            <translation>一函两书</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转介函</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>咨询答复</translation>
        </message>
        <message>
            <source>Mediation and inquiry</source>
            <translation>调解与调查</translation>
        </message>
        <message>
            <source>Record of a case</source>
            <translation>案件记录</translation>
        </message>
        <message>
            <source>Service of papers</source>
            <translation>文书送达</translation>
        </message>
        <message>
            <source>Claim calculator</source>
            <translation>请求计算器</translation>
        </message>
        <message>
            <source>Lawyers</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Agencies</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Duty</source>
            <translation>值班</translation>
        </message>
        <message>
            <source>Matter of legal aid</source>
            <translation>法律援助事项</translation>
        </message>
        <message>
            <source>Act of legal aid</source>
            <translation>援助办理</translation>
        </message>
        <message>
            <source>Follow-up with the worker</source>
            <translation>受援人回访</translation>
        </message>
        <message>
            <source>Legal aid</source>
            <translation>法律援助</translation>
        </message>
        <message>
            <source>Record a receipt</source>
            <translation>登记回执</translation>
        </message>
        <message>
            <source>Slips to chase</source>
            <translation>催办</translation>
        </message>
        <message>
            <source>Counselling</source>
            <translation>心理服务</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>来访者</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>新来访者</translation>
        </message>
        <message>
            <source>Identity sheet</source>
            <translation>身份页</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>登记表</translation>
        </message>
        <message>
            <source>Register legal aid</source>
            <translation>登记法律援助</translation>
        </message>
        <message>
            <source>Log a consultation</source>
            <translation>登记咨询</translation>
        </message>
        <message>
            <source>Consultations</source>
            <translation>法律咨询</translation>
        </message>
        <message>
            <source>Papers of legal aid</source>
            <translation>法律援助文书</translation>
        </message>
        <message>
            <source>File of legal aid</source>
            <translation>法律援助卷宗</translation>
        </message>
        <message>
            <source>Scales</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>Scale being filled in</source>
            <translation>填写量表</translation>
        </message>
        <message>
            <source>Papers of a client</source>
            <translation>来访者文书</translation>
        </message>
        <message>
            <source>Supervision log</source>
            <translation>督导记录</translation>
        </message>
        <message>
            <source>Groups and lectures</source>
            <translation>团体与讲座</translation>
        </message>
        <message>
            <source>Group or lecture</source>
            <translation>团体活动</translation>
        </message>
        <message>
            <source>Counsellors</source>
            <translation>咨询师登记</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>Risk and crisis</source>
            <translation>风险与危机</translation>
        </message>
        <message>
            <source>Risk assessment</source>
            <translation>风险评估</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>安全计划</translation>
        </message>
        <message>
            <source>Crisis record</source>
            <translation>危机干预记录</translation>
        </message>
        <message>
            <source>Advice to see a hospital</source>
            <translation>就医建议书</translation>
        </message>
        <message>
            <source>Demands of authorities</source>
            <translation>机关调取要求</translation>
        </message>
        <message>
            <source>Demand of an authority</source>
            <translation>机关调取要求（登记）</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>结案与随访</translation>
        </message>
        <message>
            <source>Figures of counselling</source>
            <translation>心理服务统计</translation>
        </message>
        <message>
            <source>Destruction after retention</source>
            <translation>到期档案销毁</translation>
        </message>
        <message>
            <source>Coming again</source>
            <translation>再次来访</translation>
        </message>
    </context>
    <context>
        <name>palette</name>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Employers</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>{} open</source>
            <translation>{} 件在办</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>函书</translation>
        </message>
    </context>
    <context>
        <name>particulars</name>
        <message>
            <source>Add a claim</source>
            <translation>增加一项请求</translation>
        </message>
        <message>
            <source>Remove this claim</source>
            <translation>删去这项请求</translation>
        </message>
        <message>
            <source>Add a party or an agent</source>
            <translation>增加当事人或代理人</translation>
        </message>
        <message>
            <source>Remove this party</source>
            <translation>删去这一方</translation>
        </message>
    </context>
    <context>
        <name>parts</name>
        <message>
            <source>Centre</source>
            <translation>中心</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>人员账号</translation>
        </message>
        <message>
            <source>My password</source>
            <translation>我的密码</translation>
        </message>
        <message>
            <source>Backups and health</source>
            <translation>备份与体检</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Document numbers</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Who did what</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Look and language</source>
            <translation>外观与语言</translation>
        </message>
        <message>
            <source>Figures, deadlines</source>
            <translation>数值与期限</translation>
        </message>
        <message>
            <source>Declared ties</source>
            <translation>回避申报</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>same ID number</source>
            <translation>证件号相同</translation>
        </message>
        <message>
            <source>same telephone</source>
            <translation>手机相同</translation>
        </message>
        <message>
            <source>same name and year of birth</source>
            <translation>姓名和出生年相同</translation>
        </message>
        <message>
            <source>name sounds alike, same year of birth</source>
            <translation>姓名同音，出生年相同</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>姓名相同</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>接待中</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>Case opened</source>
            <translation>已建案</translation>
        </message>
        <message>
            <source>Personal data used for the matter</source>
            <translation>为办理本事项使用个人信息</translation>
        </message>
        <message>
            <source>Told of the right to legal aid</source>
            <translation>已告知申请法律援助的权利</translation>
        </message>
        <message>
            <source>{} years</source>
            <translation>{} 岁</translation>
        </message>
        <message>
            <source>ID …{}</source>
            <translation>证件尾号 {}</translation>
        </message>
        <message>
            <source>phone …{}</source>
            <translation>手机尾号 {}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>{} case(s)</source>
            <translation>{} 件案</translation>
        </message>
        <message>
            <source>last here {}</source>
            <translation>最近 {}</translation>
        </message>
        <message>
            <source>{count} in {days} days</source>
            <translation>{days} 天内 {count} 起</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>更多…</translation>
        </message>
        <message>
            <source>recorded</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>read in full</source>
            <translation>查看完整号码</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>merge undone</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>said to be two people</source>
            <translation>确认是两个人</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>other telephone</source>
            <translation>其他电话</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>former name</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>kind of ID</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ethnicity</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>registration</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>registered address</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>address</source>
            <translation>现住址</translation>
        </message>
        <message>
            <source>migrant worker</source>
            <translation>农民工</translation>
        </message>
        <message>
            <source>union member</source>
            <translation>工会会员</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>承办</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>建立</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>用人单位</translation>
        </message>
        <message>
            <source>Agreed to</source>
            <translation>同意事项</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>查看人</translation>
        </message>
        <message>
            <source>Did</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>No case yet.</source>
            <translation>还没有案件。</translation>
        </message>
        <message>
            <source>No visit yet.</source>
            <translation>还没有来访。</translation>
        </message>
        <message>
            <source>Nothing was agreed to yet.</source>
            <translation>还没有同意记录。</translation>
        </message>
        <message>
            <source>Nobody looked yet.</source>
            <translation>还没有人查看。</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>已转办</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>来访人</translation>
        </message>
        <message>
            <source>Letter number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>劳动争议</translation>
        </message>
        <message>
            <source>Legal aid</source>
            <translation>法律援助</translation>
        </message>
    </context>
    <context>
        <name>performance</name>
        <message>
            <source>to be performed</source>
            <translation>待履行</translation>
        </message>
        <message>
            <source>in part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>performed</source>
            <translation>已履行</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Written notice</source>
            <translation>书面通知</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>上门</translation>
        </message>
    </context>
    <context>
        <name>print</name>
        <message>
            <source>To the settings</source>
            <translation>前往设置</translation>
        </message>
    </context>
    <context>
        <name>record_words</name>
        <message>
            <source>Note</source>
            <translation>会谈记录</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>量表</translation>
        </message>
        <message>
            <source>Risk assessment</source>
            <translation>风险评估</translation>
        </message>
        <message>
            <source>Safety plan</source>
            <translation>安全计划</translation>
        </message>
        <message>
            <source>Crisis</source>
            <translation>危机干预记录</translation>
        </message>
        <message>
            <source>Advice to see a hospital</source>
            <translation>就医建议</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>结案小结</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>随访</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>登记（初访）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Since the last</source>
            <translation>比上次</translation>
        </message>
        <message>
            <source>Since the first</source>
            <translation>比首次</translation>
        </message>
        <message>
            <source>Filled in by</source>
            <translation>填写</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Screening only</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>The answers call for</source>
            <translation>按回答至少</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Why lower</source>
            <translation>为何较低</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>共同签署</translation>
        </message>
        <message>
            <source>Assessed by</source>
            <translation>评估人</translation>
        </message>
        <message>
            <source>Signed by the supervisor</source>
            <translation>督导签署</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>以前有过</translation>
        </message>
        <message>
            <source>within three months</source>
            <translation>三个月内</translation>
        </message>
    </context>
    <context>
        <name>records</name>
        <message>
            <source>Put on record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Mediation meeting</source>
            <translation>调解会</translation>
        </message>
        <message>
            <source>Plan the meeting</source>
            <translation>安排调解会</translation>
        </message>
        <message>
            <source>Minutes of a meeting</source>
            <translation>调解笔录</translation>
        </message>
        <message>
            <source>Inquiry</source>
            <translation>调查笔录</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Rights told, consent</source>
            <translation>告知与意愿</translation>
        </message>
        <message>
            <source>Address for service</source>
            <translation>送达地址</translation>
        </message>
        <message>
            <source>Mandate</source>
            <translation>授权委托</translation>
        </message>
        <message>
            <source>Legal representative</source>
            <translation>法定代表人</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <source>By</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名（名称）</translation>
        </message>
        <message>
            <source>Comes as</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Add somebody</source>
            <translation>添加一人</translation>
        </message>
        <message>
            <source>Remove this person</source>
            <translation>移除此人</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Mediator</source>
            <translation>调解员</translation>
        </message>
        <message>
            <source>Recorder</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>Time and place</source>
            <translation>时间、地点</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Minutes needed</source>
            <translation>预计（分钟）</translation>
        </message>
        <message>
            <source>What they have to bring</source>
            <translation>需携带材料</translation>
        </message>
        <message>
            <source>In public (both asked for it)</source>
            <translation>公开进行（双方要求）</translation>
        </message>
        <message>
            <source>Both agreed to a shorter notice</source>
            <translation>双方同意提前召开</translation>
        </message>
        <message>
            <source>Asked to come</source>
            <translation>通知到场</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Who came</source>
            <translation>到场人</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>到场</translation>
        </message>
        <message>
            <source>Identity checked</source>
            <translation>已核对身份权限</translation>
        </message>
        <message>
            <source>Document shown, or why absent</source>
            <translation>出示证件（未到原因）</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>1 Identity and powers</source>
            <translation>① 核对身份、权限</translation>
        </message>
        <message>
            <source>2 Rights told, recusal asked</source>
            <translation>② 告知权利义务、询问回避</translation>
        </message>
        <message>
            <source>Recusal</source>
            <translation>回避</translation>
        </message>
        <message>
            <source>3 Claims and facts</source>
            <translation>③ 申请人请求与事实</translation>
        </message>
        <message>
            <source>4 What the respondent says</source>
            <translation>④ 被申请人意见</translation>
        </message>
        <message>
            <source>5 Evidence and its checking</source>
            <translation>⑤ 举证、质证与核实</translation>
        </message>
        <message>
            <source>6 What is disputed</source>
            <translation>⑥ 争议焦点</translation>
        </message>
        <message>
            <source>7 Course and proposals</source>
            <translation>⑦ 调解经过与方案</translation>
        </message>
        <message>
            <source>8 Result</source>
            <translation>⑧ 结果</translation>
        </message>
        <message>
            <source>Adjourned to</source>
            <translation>下次时间</translation>
        </message>
        <message>
            <source>Result in words</source>
            <translation>结果说明</translation>
        </message>
        <message>
            <source>Who ask (two)</source>
            <translation>调查人（两人）</translation>
        </message>
        <message>
            <source>names, a comma between</source>
            <translation>姓名之间用逗号或顿号</translation>
        </message>
        <message>
            <source>Person asked</source>
            <translation>被问人</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Workplace</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Relation to the parties</source>
            <translation>与当事人关系</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>问答</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>下一问</translation>
        </message>
        <message>
            <source>Remove this question</source>
            <translation>移除此问</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核对方式</translation>
        </message>
        <message>
            <source>Closing sentence</source>
            <translation>结尾语</translation>
        </message>
        <message>
            <source>Signed on every page</source>
            <translation>每页已签名、捺印</translation>
        </message>
        <message>
            <source>Why not signed</source>
            <translation>未签名的原因</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>当事人</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Handed in by</source>
            <translation>提交人</translation>
        </message>
        <message>
            <source>the party itself</source>
            <translation>当事人本人</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>接收人</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原件</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <source>What it proves</source>
            <translation>证明内容</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Given back on</source>
            <translation>退还日期</translation>
        </message>
        <message>
            <source>Given back to</source>
            <translation>领取人</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>添加证据</translation>
        </message>
        <message>
            <source>Remove this evidence</source>
            <translation>移除此证据</translation>
        </message>
        <message>
            <source>Rights and duties told</source>
            <translation>告知权利义务</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>告知时间</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Who heard it, if an agent</source>
            <translation>由谁听取（代理人）</translation>
        </message>
        <message>
            <source>Mediation is voluntary</source>
            <translation>调解自愿</translation>
        </message>
        <message>
            <source>Agrees to mediate</source>
            <translation>是否同意调解</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>表示日期</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Of whom, and why</source>
            <translation>申请谁回避及理由</translation>
        </message>
        <message>
            <source>Asks for it in public</source>
            <translation>要求公开调解</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>邮编</translation>
        </message>
        <message>
            <source>Agrees to electronic service</source>
            <translation>同意电子送达</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>途径</translation>
        </message>
        <message>
            <source>Its number or address</source>
            <translation>号码（地址）</translation>
        </message>
        <message>
            <source>Confirmed on</source>
            <translation>确认日期</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>委托人</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>Agents (two at most)</source>
            <translation>受托人（最多两人）</translation>
        </message>
        <message>
            <source>Workplace or firm</source>
            <translation>工作单位（律所）</translation>
        </message>
        <message>
            <source>Relation to the party</source>
            <translation>与委托人关系</translation>
        </message>
        <message>
            <source>Add an agent</source>
            <translation>添加受托人</translation>
        </message>
        <message>
            <source>Remove this agent</source>
            <translation>移除此受托人</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>委托权限</translation>
        </message>
        <message>
            <source>Powers</source>
            <translation>具体权限</translation>
        </message>
        <message>
            <source>From</source>
            <translation>委托起日</translation>
        </message>
        <message>
            <source>To (empty: end of the case)</source>
            <translation>委托止日（空：至调解终结）</translation>
        </message>
        <message>
            <source>Papers handed in</source>
            <translation>提交的材料</translation>
        </message>
        <message>
            <source>Revoked on</source>
            <translation>解除日期</translation>
        </message>
        <message>
            <source>Why revoked</source>
            <translation>解除原因</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Certified on</source>
            <translation>证明日期</translation>
        </message>
        <message>
            <source>Person in charge, no legal representative</source>
            <translation>主要负责人（非法定代表人）</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>已联系上</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>回访内容</translation>
        </message>
        <message>
            <source>The agreement was kept</source>
            <translation>协议履行情况</translation>
        </message>
        <message>
            <source>Content with the result</source>
            <translation>对结果满意度</translation>
        </message>
        <message>
            <source>Content with the service</source>
            <translation>对服务满意度</translation>
        </message>
        <message>
            <source>New trouble</source>
            <translation>有无新问题</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>意见建议</translation>
        </message>
        <message>
            <source>In dispute again</source>
            <translation>再次发生争议</translation>
        </message>
        <message>
            <source>Retaliated against</source>
            <translation>受到报复</translation>
        </message>
        <message>
            <source>What is done about it</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>How it was served</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sent, left or published</source>
            <translation>送出（留置、公告）时间</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>签收时间</translation>
        </message>
        <message>
            <source>Who signed for it</source>
            <translation>签收人</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>与受送达人关系</translation>
        </message>
        <message>
            <source>Tracking number or address</source>
            <translation>邮寄单号（电子地址）</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>送达地点</translation>
        </message>
        <message>
            <source>Why refused, left or not served</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Witness</source>
            <translation>见证人</translation>
        </message>
        <message>
            <source>Photographed or filmed</source>
            <translation>已拍照、录像</translation>
        </message>
        <message>
            <source>Who served it (two)</source>
            <translation>送达人（两人）</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>更正理由</translation>
        </message>
        <message>
            <source>Name of the evidence</source>
            <translation>证据名称</translation>
        </message>
        <message>
            <source>Name of the agency</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>办公时间</translation>
        </message>
        <message>
            <source>Towns served, none for all</source>
            <translation>服务镇街（不选为全部）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Lawyer</source>
            <translation>律师</translation>
        </message>
        <message>
            <source>Law firm</source>
            <translation>律师事务所</translation>
        </message>
        <message>
            <source>Licence number, 17 digits</source>
            <translation>执业证号（17位）</translation>
        </message>
        <message>
            <source>Special fields</source>
            <translation>专长</translation>
        </message>
        <message>
            <source>Service agreement</source>
            <translation>服务协议</translation>
        </message>
        <message>
            <source>Works with the centre</source>
            <translation>与本中心合作</translation>
        </message>
        <message>
            <source>Bound to (conflicts of interest)</source>
            <translation>利益关系（用于利益冲突审查）</translation>
        </message>
        <message>
            <source>Employer or person</source>
            <translation>单位或个人</translation>
        </message>
        <message>
            <source>Tie</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Add somebody the lawyer is bound to</source>
            <translation>添加有利益关系的单位或个人</translation>
        </message>
        <message>
            <source>Take this one away</source>
            <translation>删除这一条</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Half day</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>房间</translation>
        </message>
        <message>
            <source>Weeks in a row</source>
            <translation>连续几周</translation>
        </message>
        <message>
            <source>Stands in for</source>
            <translation>替谁的班</translation>
        </message>
        <message>
            <source>Subsidy</source>
            <translation>补贴</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>协议起</translation>
        </message>
        <message>
            <source>In force until</source>
            <translation>协议止</translation>
        </message>
        <message>
            <source>Why it is entered late</source>
            <translation>补记原因</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>转交日期</translation>
        </message>
        <message>
            <source>Day of the decision</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Assigned on</source>
            <translation>指派日期</translation>
        </message>
        <message>
            <source>Appointed on</source>
            <translation>委派日期</translation>
        </message>
        <message>
            <source>Told on</source>
            <translation>告知日期</translation>
        </message>
        <message>
            <source>Day it ended</source>
            <translation>结案日期</translation>
        </message>
        <message>
            <source>Day of the act</source>
            <translation>办理日期</translation>
        </message>
        <message>
            <source>Day of the hearing</source>
            <translation>开庭日期</translation>
        </message>
        <message>
            <source>Papers may come until</source>
            <translation>材料补至</translation>
        </message>
        <message>
            <source>Number of the letter of assignment</source>
            <translation>指派通知书文号</translation>
        </message>
        <message>
            <source>Number of the decision</source>
            <translation>决定书文号</translation>
        </message>
        <message>
            <source>Which papers are missing</source>
            <translation>需补材料</translation>
        </message>
        <message>
            <source>Facts, and why it is not referred</source>
            <translation>事实和不予转介的原因</translation>
        </message>
        <message>
            <source>The agency's reasons</source>
            <translation>机构的理由</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Why the lawyer changes</source>
            <translation>更换原因</translation>
        </message>
        <message>
            <source>What was said, and by whom</source>
            <translation>进展情况和告知人</translation>
        </message>
        <message>
            <source>What the worker was told, and said</source>
            <translation>告知内容和受援人意见</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>How the worker was told</source>
            <translation>告知方式</translation>
        </message>
        <message>
            <source>How it is handed over</source>
            <translation>转交方式</translation>
        </message>
        <message>
            <source>Lawyer of the register</source>
            <translation>律师（从名册选）</translation>
        </message>
        <message>
            <source>What was checked: why there is no tie</source>
            <translation>审查情况：为什么不构成冲突</translation>
        </message>
        <message>
            <source>Lawyer not in the register</source>
            <translation>名册外的承办人</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Received by the agency on</source>
            <translation>机构收到日期</translation>
        </message>
        <message>
            <source>The receipt came back on</source>
            <translation>回执到站日期</translation>
        </message>
        <message>
            <source>Receiver at the agency</source>
            <translation>收件人</translation>
        </message>
        <message>
            <source>Handled there by, telephone</source>
            <translation>承办联系人、电话</translation>
        </message>
        <message>
            <source>Number of acceptance</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Decision expected on</source>
            <translation>预计决定日期</translation>
        </message>
        <message>
            <source>Which agency it suggests</source>
            <translation>建议的受理机构</translation>
        </message>
        <message>
            <source>What else the receipt says</source>
            <translation>回执上的其他内容</translation>
        </message>
        <message>
            <source>Where the worker is sent</source>
            <translation>建议去向</translation>
        </message>
        <message>
            <source>The worker received it on</source>
            <translation>受援人收到日期</translation>
        </message>
        <message>
            <source>Objection until, as the decision says</source>
            <translation>决定书载明的异议期限</translation>
        </message>
        <message>
            <source>Ground of termination</source>
            <translation>终止情形（第四十八条）</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>审批意见</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>签批人</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>办理结果</translation>
        </message>
        <message>
            <source>Award, judgment or paper, number</source>
            <translation>文书名称、文号</translation>
        </message>
        <message>
            <source>Claimed, yuan</source>
            <translation>涉案金额（元）</translation>
        </message>
        <message>
            <source>Obtained, yuan</source>
            <translation>实得金额（元）</translation>
        </message>
        <message>
            <source>Whether it was paid</source>
            <translation>兑现情况</translation>
        </message>
        <message>
            <source>Number of the feedback form</source>
            <translation>反馈表编号</translation>
        </message>
        <message>
            <source>In good time</source>
            <translation>是否及时</translation>
        </message>
        <message>
            <source>Attitude</source>
            <translation>服务态度</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>专业水平</translation>
        </message>
        <message>
            <source>Result explained and understood</source>
            <translation>结果是否讲清、理解</translation>
        </message>
        <message>
            <source>On the whole</source>
            <translation>总体满意度</translation>
        </message>
        <message>
            <source>The follow-up</source>
            <translation>回访情况</translation>
        </message>
        <message>
            <source>The worker's name is not shown with the answers</source>
            <translation>匿名（答卷不显示姓名）</translation>
        </message>
        <message>
            <source>What the worker says</source>
            <translation>受援人评价</translation>
        </message>
        <message>
            <source>In the worker's own words</source>
            <translation>受援人原话</translation>
        </message>
        <message>
            <source>Identity (P1-A, sealed apart)</source>
            <translation>身份（P1-A，单独密封）</translation>
        </message>
        <message>
            <source>Name, or a chosen one</source>
            <translation>姓名或者化名</translation>
        </message>
        <message>
            <source>A chosen name</source>
            <translation>化名</translation>
        </message>
        <message>
            <source>Birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>ID number (may stay empty)</source>
            <translation>证件号码（可不填）</translation>
        </message>
        <message>
            <source>When and how it is safe to call</source>
            <translation>安全联系方式、时段</translation>
        </message>
        <message>
            <source>A message may be left</source>
            <translation>可以留言</translation>
        </message>
        <message>
            <source>Employer (may stay empty)</source>
            <translation>用人单位（可不填）</translation>
        </message>
        <message>
            <source>Emergency contact</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Guardian (needed under 14)</source>
            <translation>监护人（未满14岁必填）</translation>
        </message>
        <message>
            <source>What brings them</source>
            <translation>来访事由</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <source>Second complaint</source>
            <translation>次要主诉</translation>
        </message>
        <message>
            <source>In the client's own words</source>
            <translation>本人原话</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>持续时间</translation>
        </message>
        <message>
            <source>Came by way of</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>First help sought</source>
            <translation>首次求助</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>希望达成的目标</translation>
        </message>
        <message>
            <source>Now, 0–10</source>
            <translation>现在 0–10</translation>
        </message>
        <message>
            <source>Risk, asked of everybody</source>
            <translation>风险（每位都问）</translation>
        </message>
        <message>
            <source>Self-harm or suicide</source>
            <translation>自伤自杀</translation>
        </message>
        <message>
            <source>Thoughts of harming others</source>
            <translation>伤人念头</translation>
        </message>
        <message>
            <source>Violence at home, assault, bullying</source>
            <translation>家暴、性侵、欺凌</translation>
        </message>
        <message>
            <source>Money pressure, 0–10</source>
            <translation>经济压力 0–10</translation>
        </message>
        <message>
            <source>How they are</source>
            <translation>目前情况</translation>
        </message>
        <message>
            <source>Counselling, hospital, medicine (as told)</source>
            <translation>既往咨询、就诊、服药（自述）</translation>
        </message>
        <message>
            <source>Bodily illness</source>
            <translation>躯体疾病</translation>
        </message>
        <message>
            <source>Sleep, food, tobacco, drink</source>
            <translation>睡眠、饮食、烟酒</translation>
        </message>
        <message>
            <source>What happened lately</source>
            <translation>近期重大事件</translation>
        </message>
        <message>
            <source>Who supports them</source>
            <translation>社会支持</translation>
        </message>
        <message>
            <source>Work and home (may stay empty)</source>
            <translation>工作与家庭（可不填）</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>工种</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>班次</translation>
        </message>
        <message>
            <source>Years of work</source>
            <translation>工龄</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>镇区</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>文化程度</translation>
        </message>
        <message>
            <source>Marriage</source>
            <translation>婚姻</translation>
        </message>
        <message>
            <source>Wishes for counsellor, time, way</source>
            <translation>对咨询师、时间、方式的偏好</translation>
        </message>
        <message>
            <source>What the agency ticked</source>
            <translation>机构的意见</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>登记日期</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Receiving agency</source>
            <translation>受理机构</translation>
        </message>
        <message>
            <source>Why it is competent (article 38)</source>
            <translation>管辖依据（第三十八条）</translation>
        </message>
        <message>
            <source>Scope of the union's aid</source>
            <translation>工会援助范围</translation>
        </message>
        <message>
            <source>Stage of the dispute</source>
            <translation>争议所处阶段</translation>
        </message>
        <message>
            <source>Before which authority</source>
            <translation>处理机关</translation>
        </message>
        <message>
            <source>Its case number</source>
            <translation>机关案号</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Form of aid asked for</source>
            <translation>拟申请的援助形式</translation>
        </message>
        <message>
            <source>Amount at stake, yuan</source>
            <translation>涉案金额（元）</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Ground (articles 31 to 33)</source>
            <translation>援助事项（第三十一至三十三条）</translation>
        </message>
        <message>
            <source>Not verified (article 42)</source>
            <translation>免予核查（第四十二条）</translation>
        </message>
        <message>
            <source>Proof: which paper, its number</source>
            <translation>证件名称和号码</translation>
        </message>
        <message>
            <source>Counted among</source>
            <translation>人群</translation>
        </message>
        <message>
            <source>Summary of the case</source>
            <translation>案情摘要</translation>
        </message>
        <message>
            <source>What was done so far</source>
            <translation>已做工作</translation>
        </message>
        <message>
            <source>Days that count</source>
            <translation>关键日期</translation>
        </message>
        <message>
            <source>Infringement known on</source>
            <translation>知道权利被侵害</translation>
        </message>
        <message>
            <source>Employed until</source>
            <translation>离职日期</translation>
        </message>
        <message>
            <source>Award received on</source>
            <translation>收到裁决书</translation>
        </message>
        <message>
            <source>Hearing on</source>
            <translation>开庭日期</translation>
        </message>
        <message>
            <source>Urgent for another reason (article 44: preservation, enforcement)</source>
            <translation>其他紧急事由（第四十四条：保全、先予执行）</translation>
        </message>
        <message>
            <source>Needs and opinion</source>
            <translation>协助需要与初审意见</translation>
        </message>
        <message>
            <source>Help the worker needs (article 45)</source>
            <translation>需要的协助（第四十五条）</translation>
        </message>
        <message>
            <source>Opinion after screening</source>
            <translation>初审意见</translation>
        </message>
        <message>
            <source>Statutory agent (article 40)</source>
            <translation>代为申请的代理人（第四十条）</translation>
        </message>
        <message>
            <source>Relation to the worker</source>
            <translation>与申请人关系</translation>
        </message>
        <message>
            <source>Wages</source>
            <translation>工资性收入</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>经营净收入</translation>
        </message>
        <message>
            <source>Property income</source>
            <translation>财产净收入</translation>
        </message>
        <message>
            <source>Transfers, pensions</source>
            <translation>转移净收入</translation>
        </message>
        <message>
            <source>The household's net income of the six months before</source>
            <translation>申请前六个月家庭可支配收入（元）</translation>
        </message>
        <message>
            <source>People in the household</source>
            <translation>家庭人口</translation>
        </message>
        <message>
            <source>Great expenses: illness, accident, study</source>
            <translation>大额支出：疾病、意外、就学</translation>
        </message>
        <message>
            <source>Spending a head and month</source>
            <translation>月人均消费支出</translation>
        </message>
        <message>
            <source>Stated on</source>
            <translation>填报日期</translation>
        </message>
        <message>
            <source>Property (to be answered in any case)</source>
            <translation>家庭资产（均须填写）</translation>
        </message>
        <message>
            <source>Flats and houses</source>
            <translation>房产套数</translation>
        </message>
        <message>
            <source>Their area, m²</source>
            <translation>房产面积（㎡）</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Savings, securities</source>
            <translation>存款、有价证券</translation>
        </message>
        <message>
            <source>Business assets</source>
            <translation>经营性资产</translation>
        </message>
        <message>
            <source>Filled in by, if not the worker</source>
            <translation>代填人</translation>
        </message>
        <message>
            <source>Who lives in the household</source>
            <translation>共同生活的家庭成员</translation>
        </message>
        <message>
            <source>Workplace or school</source>
            <translation>工作单位或就读学校</translation>
        </message>
        <message>
            <source>A month, yuan</source>
            <translation>月收入（元）</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>材料名称</translation>
        </message>
        <message>
            <source>Kind of data in it</source>
            <translation>所含信息种类</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Goes to the agency</source>
            <translation>转给机构</translation>
        </message>
        <message>
            <source>Scan on file</source>
            <translation>已存扫描件</translation>
        </message>
        <message>
            <source>Handed in on</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>添加材料</translation>
        </message>
        <message>
            <source>Remove this paper</source>
            <translation>去掉这份材料</translation>
        </message>
        <message>
            <source>What the worker agrees to hand over</source>
            <translation>本人同意提供的信息</translation>
        </message>
        <message>
            <source>Sensitive data: the worker signed the separate consent (article 29)</source>
            <translation>敏感个人信息：本人已在单独同意一栏签名（第二十九条）</translation>
        </message>
        <message>
            <source>Signed by the worker on</source>
            <translation>本人签名日期</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who asks</source>
            <translation>咨询人</translation>
        </message>
        <message>
            <source>name, or how to address them</source>
            <translation>姓名，或者称呼</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>匿名</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>涉及金额</translation>
        </message>
        <message>
            <source>Last day employed</source>
            <translation>劳动关系终止日</translation>
        </message>
        <message>
            <source>Award received</source>
            <translation>收到裁决书之日</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>案情摘要</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>答复要点</translation>
        </message>
        <message>
            <source>Articles cited</source>
            <translation>引用依据</translation>
        </message>
        <message>
            <source>typed, or Alt and its figure from the list</source>
            <translation>直接填写，或按 Alt+数字引用右边条文</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Household registration</source>
            <translation>户籍</translation>
        </message>
        <message>
            <source>Union member</source>
            <translation>工会会员</translation>
        </message>
        <message>
            <source>Migrant worker</source>
            <translation>农民工</translation>
        </message>
        <message>
            <source>Also</source>
            <translation>人群类别</translation>
        </message>
        <message>
            <source>Size of the employer</source>
            <translation>单位规模</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Other last day, of what</source>
            <translation>其他期限（内容）</translation>
        </message>
        <message>
            <source>Which day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Who gives the aid</source>
            <translation>办理方式</translation>
        </message>
        <message>
            <source>Free of charge: nobody took money or gifts</source>
            <translation>全程免费，没有人收取财物</translation>
        </message>
        <message>
            <source>How many minutes</source>
            <translation>时长（分钟）</translation>
        </message>
        <message>
            <source>Violation known on</source>
            <translation>知道权利被侵害之日</translation>
        </message>
        <message>
            <source>Told of the right to legal aid, its conditions and procedure (§23)</source>
            <translation>已告知咨询人依法申请法律援助的权利、条件和程序（法律援助法第二十三条）</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>tomorrow 15:00, 11-25 15:00</source>
            <translation>明天 15:00、11-25 15:00</translation>
        </message>
        <message>
            <source>People planned</source>
            <translation>计划人数</translation>
        </message>
        <message>
            <source>or where else</source>
            <translation>或者其他地点</translation>
        </message>
        <message>
            <source>Counsellor who answers for it</source>
            <translation>负责的咨询师</translation>
        </message>
        <message>
            <source>Who gives it</source>
            <translation>师资</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>活动目标</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Cost, yuan</source>
            <translation>经费（元）</translation>
        </message>
        <message>
            <source>Who came, in sums alone</source>
            <translation>到场情况（仅汇总）</translation>
        </message>
        <message>
            <source>People who came</source>
            <translation>实到人数</translation>
        </message>
        <message>
            <source>Women among them</source>
            <translation>其中女性</translation>
        </message>
        <message>
            <source>Group consents signed</source>
            <translation>签署团体同意书</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Add a job</source>
            <translation>添加工种</translation>
        </message>
        <message>
            <source>Take this job away</source>
            <translation>去掉这个工种</translation>
        </message>
        <message>
            <source>How it was</source>
            <translation>效果与经费</translation>
        </message>
        <message>
            <source>Mean rating, 1 to 5</source>
            <translation>平均评分（1—5）</translation>
        </message>
        <message>
            <source>Feedback in sum, no names</source>
            <translation>反馈汇总（不写姓名）</translation>
        </message>
        <message>
            <source>Photos: those in them agreed</source>
            <translation>照片已征得被拍摄人同意</translation>
        </message>
        <message>
            <source>They signed in on paper</source>
            <translation>有纸质签到表</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>资质</translation>
        </message>
        <message>
            <source>Kind of qualification</source>
            <translation>资质类型</translation>
        </message>
        <message>
            <source>Staff number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Certificate number</source>
            <translation>证书号</translation>
        </message>
        <message>
            <source>Registration number</source>
            <translation>注册号</translation>
        </message>
        <message>
            <source>Registered until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Orientation trained in</source>
            <translation>受训取向</translation>
        </message>
        <message>
            <source>Continuing education: year, matter, hours</source>
            <translation>继续教育（年度、内容、学时）</translation>
        </message>
        <message>
            <source>What may be taken on</source>
            <translation>可接范围</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>个案类型</translation>
        </message>
        <message>
            <source>Crises and high risk</source>
            <translation>可接危机和高风险个案</translation>
        </message>
        <message>
            <source>Opens with a second person as</source>
            <translation>共同启封时的身份</translation>
        </message>
        <message>
            <source>Supervision and undertaking</source>
            <translation>督导与承诺</translation>
        </message>
        <message>
            <source>Supervisor, of the staff</source>
            <translation>督导师（站内）</translation>
        </message>
        <message>
            <source>or from outside</source>
            <translation>或者站外督导师</translation>
        </message>
        <message>
            <source>Undertaking signed on</source>
            <translation>承诺书签署日期</translation>
        </message>
        <message>
            <source>Counsels at present</source>
            <translation>目前承接咨询</translation>
        </message>
        <message>
            <source>The six steps, in the client's own words</source>
            <translation>六步，用来访者自己的话</translation>
        </message>
        <message>
            <source>1 Signs that tell me it begins</source>
            <translation>1 警示信号</translation>
        </message>
        <message>
            <source>2 What I can do by myself</source>
            <translation>2 自己能做的</translation>
        </message>
        <message>
            <source>3 Places and people that turn my mind</source>
            <translation>3 可以去的场所、可以找的人</translation>
        </message>
        <message>
            <source>4 Family and friends I can ask for help</source>
            <translation>4 可以求助的亲友</translation>
        </message>
        <message>
            <source>5 Services and hotlines (12356, 120, 110)</source>
            <translation>5 专业机构和热线（12356、120、110）</translation>
        </message>
        <message>
            <source>6 How my surroundings are made safe</source>
            <translation>6 环境安全</translation>
        </message>
        <message>
            <source>Signed (both, when all six are written)</source>
            <translation>签名（六步写全后双方签）</translation>
        </message>
        <message>
            <source>By the client on</source>
            <translation>来访者签名日期</translation>
        </message>
        <message>
            <source>By the counsellor on</source>
            <translation>咨询师签名日期</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过概要</translation>
        </message>
        <message>
            <source>How it came to light</source>
            <translation>怎么发现的</translation>
        </message>
        <message>
            <source>Reporter</source>
            <translation>报告人</translation>
        </message>
        <message>
            <source>The danger and the means</source>
            <translation>危险和手段</translation>
        </message>
        <message>
            <source>What was done, in sum</source>
            <translation>处置概要</translation>
        </message>
        <message>
            <source>How it ended: handed to whom, left with whom</source>
            <translation>去向：交给谁、由谁陪同离开</translation>
        </message>
        <message>
            <source>Reported by word (within an hour)</source>
            <translation>口头报告（1 小时内）</translation>
        </message>
        <message>
            <source>To whom (supervisor, crisis lead)</source>
            <translation>向谁报告（督导、危机负责人）</translation>
        </message>
        <message>
            <source>When it was reported</source>
            <translation>报告时间</translation>
        </message>
        <message>
            <source>Review (within 72 hours)</source>
            <translation>复盘（72 小时内）</translation>
        </message>
        <message>
            <source>When it was reviewed</source>
            <translation>复盘时间</translation>
        </message>
        <message>
            <source>Who took part</source>
            <translation>参加人</translation>
        </message>
        <message>
            <source>What it found</source>
            <translation>复盘结论</translation>
        </message>
        <message>
            <source>Care for the counsellor</source>
            <translation>对咨询师的保护性支持</translation>
        </message>
        <message>
            <source>What was done for them</source>
            <translation>做了什么支持</translation>
        </message>
        <message>
            <source>When it was done</source>
            <translation>支持时间</translation>
        </message>
        <message>
            <source>The advice (it is no diagnosis)</source>
            <translation>建议（不是诊断）</translation>
        </message>
        <message>
            <source>Hospital</source>
            <translation>医疗机构</translation>
        </message>
        <message>
            <source>Advised on</source>
            <translation>建议日期</translation>
        </message>
        <message>
            <source>What was observed in the sessions (no name of an illness)</source>
            <translation>会谈所见（不写病名）</translation>
        </message>
        <message>
            <source>The client's answer</source>
            <translation>来访者的答复</translation>
        </message>
        <message>
            <source>What the hospital may be told, each ticked by the client</source>
            <translation>可以向医疗机构提供的信息，由来访者逐项勾选</translation>
        </message>
        <message>
            <source>The risk of not going was explained</source>
            <translation>已告知不就医的风险</translation>
        </message>
        <message>
            <source>Who goes along</source>
            <translation>陪同人</translation>
        </message>
        <message>
            <source>Signed by the client on</source>
            <translation>来访者签名日期</translation>
        </message>
        <message>
            <source>Kind of authority</source>
            <translation>机关类型</translation>
        </message>
        <message>
            <source>Answer wanted by</source>
            <translation>要求答复日期</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>承办人</translation>
        </message>
        <message>
            <source>Number of the card</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Second officer</source>
            <translation>第二位承办人</translation>
        </message>
        <message>
            <source>Number of the second card</source>
            <translation>第二位证件号</translation>
        </message>
        <message>
            <source>The paper (may be handed in later)</source>
            <translation>法律文书（可以以后补）</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>文书名称</translation>
        </message>
        <message>
            <source>Its number</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Dated</source>
            <translation>文书日期</translation>
        </message>
        <message>
            <source>What they ask</source>
            <translation>要求内容</translation>
        </message>
        <message>
            <source>Of whom (sealed)</source>
            <translation>涉及何人（密封保存）</translation>
        </message>
        <message>
            <source>What is to be told or handed over</source>
            <translation>要求提供什么</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Why it ends</source>
            <translation>结案原因</translation>
        </message>
        <message>
            <source>Risk at the end</source>
            <translation>风险终评</translation>
        </message>
        <message>
            <source>Goal now, 0–10</source>
            <translation>目标现评 0–10</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>结案日期</translation>
        </message>
        <message>
            <source>The course in brief</source>
            <translation>主要过程（概括）</translation>
        </message>
        <message>
            <source>Advice for afterwards</source>
            <translation>后续建议</translation>
        </message>
        <message>
            <source>First follow-up</source>
            <translation>安排第一次随访</translation>
        </message>
        <message>
            <source>Second follow-up</source>
            <translation>安排第二次随访</translation>
        </message>
        <message>
            <source>Satisfaction, 1–5</source>
            <translation>满意度 1–5</translation>
        </message>
        <message>
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>How they are now</source>
            <translation>近况</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Open the case again</source>
            <translation>重新开案</translation>
        </message>
        <message>
            <source>Emergency contact's name</source>
            <translation>紧急联系人姓名</translation>
        </message>
        <message>
            <source>Emergency contact's telephone</source>
            <translation>紧急联系人电话</translation>
        </message>
        <message>
            <source>Guardian's name</source>
            <translation>监护人姓名</translation>
        </message>
        <message>
            <source>Guardian's telephone</source>
            <translation>监护人电话</translation>
        </message>
        <message>
            <source>The authority that asks</source>
            <translation>提出要求的机关</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>机关名称</translation>
        </message>
        <message>
            <source>What they are to the client</source>
            <translation>与来访者关系</translation>
        </message>
    </context>
    <context>
        <name>register</name>
        <message>
            <source>not entered: cannot be assigned</source>
            <translation>没有登记，不能承接</translation>
        </message>
        <message>
            <source>does not counsel</source>
            <translation>暂不承接咨询</translation>
        </message>
        <message>
            <source>registration expired: cannot be assigned</source>
            <translation>资质已过期，不能承接</translation>
        </message>
        <message>
            <source>undertaking not signed: cannot be assigned</source>
            <translation>没有签署承诺书，不能承接</translation>
        </message>
        <message>
            <source>{} days left</source>
            <translation>还有{}天到期</translation>
        </message>
        <message>
            <source>not entered</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>not signed</source>
            <translation>未签承诺</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>可承接</translation>
        </message>
        <message>
            <source>{done} of {wanted} h</source>
            <translation>{done}/{wanted} 小时</translation>
        </message>
        <message>
            <source>Mental Health Law, article 23: counsellors neither treat nor diagnose mental disorders; whoever may have one is advised to see a hospital that is fit for it.

Article 76: a counsellor who treats or diagnoses is ordered to stop, warned and fined 5,000 to 10,000 yuan, what was earned is confiscated; where the consequences are grave, practice is suspended for six months to a year or the licence revoked. Who does harm to a person or to property in counselling answers for it under civil law.</source>
            <translation>精神卫生法第二十三条：心理咨询人员不得从事心理治疗或者精神障碍的诊断、治疗；发现接受咨询的人员可能患有精神障碍的，应当建议其到符合本法规定的医疗机构就诊。

第七十六条：心理咨询人员从事心理治疗或者精神障碍的诊断、治疗的，责令改正，给予警告，并处五千元以上一万元以下罚款，有违法所得的，没收违法所得；造成严重后果的，责令暂停六个月以上一年以下执业活动，直至吊销执业证书或者营业执照。在心理咨询活动中造成他人人身、财产或者其他损害的，依法承担民事责任。</translation>
        </message>
    </context>
    <context>
        <name>restore</name>
        <message>
            <source>The backup is in place. What stood there before is kept in {}</source>
            <translation>已恢复到这份备份。恢复前的数据另存在 {}</translation>
        </message>
        <message>
            <source>Putting the backup back</source>
            <translation>正在恢复备份</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>counter</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>mediator</source>
            <translation>调解员</translation>
        </message>
        <message>
            <source>counsellor</source>
            <translation>咨询师</translation>
        </message>
        <message>
            <source>supervisor</source>
            <translation>主任</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>city office</source>
            <translation>市级</translation>
        </message>
    </context>
    <context>
        <name>roster</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>请求金额</translation>
        </message>
        <message>
            <source>Hired</source>
            <translation>入职时间</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Monthly wage</source>
            <translation>月工资</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>银行账号</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Migrant worker</source>
            <translation>农民工</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住址</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>开户行</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>协议金额</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>到账</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Left: {}</source>
            <translation>已退出：{}</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>代表人</translation>
        </message>
        <message>
            <source>more than was asked</source>
            <translation>高于请求金额</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>will be added</source>
            <translation>将新增</translation>
        </message>
        <message>
            <source>says more than the roster</source>
            <translation>将更正</translation>
        </message>
        <message>
            <source>on the roster already</source>
            <translation>已在册</translation>
        </message>
    </context>
    <context>
        <name>scale_page</name>
        <message>
            <source>All results</source>
            <translation>全部结果</translation>
        </message>
        <message>
            <source>Let the client answer…</source>
            <translation>交给本人填写…</translation>
        </message>
        <message>
            <source>Keep the result</source>
            <translation>保存结果</translation>
        </message>
        <message>
            <source>Total alone</source>
            <translation>只登记总分</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>使用说明</translation>
        </message>
        <message>
            <source>A digit answers and goes on · R refused · Backspace goes back · arrows walk · Ctrl+Enter keeps</source>
            <translation>数字键作答并跳到下一题 · R 拒答 · Backspace 退回 · 方向键移动 · Ctrl+Enter 保存</translation>
        </message>
        <message>
            <source>Total ({least}–{most})</source>
            <translation>总分（{least}–{most}）</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>施测方</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>填写日期</translation>
        </message>
        <message>
            <source>Why so soon again</source>
            <translation>提前再填的原因</translation>
        </message>
        <message>
            <source>Last on {day}; no reason needed from {again} on</source>
            <translation>上次 {day}；{again} 起再填不需写原因</translation>
        </message>
    </context>
    <context>
        <name>scales</name>
        <message>
            <source>No total: item {} not answered</source>
            <translation>总分不成立：第{}题未答</translation>
        </message>
        <message>
            <source>client</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>The higher the better</source>
            <translation>分数越高，状态越好</translation>
        </message>
        <message>
            <source>The lower the better</source>
            <translation>分数越低，状态越好</translation>
        </message>
        <message>
            <source>Above the cut: offer {}</source>
            <translation>超过界值：建议填写 {}</translation>
        </message>
        <message>
            <source>At or past the cut: assess further in the session</source>
            <translation>达到界值：会谈中进一步评估</translation>
        </message>
        <message>
            <source>cut {}</source>
            <translation>界值 {}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Item {} refused: there will be no total</source>
            <translation>第{}题拒答，总分不成立</translation>
        </message>
        <message>
            <source>{} still to be answered</source>
            <translation>还有 {} 题未答</translation>
        </message>
        <message>
            <source>item 9</source>
            <translation>第9题</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>Not offered: its non-commercial use is not confirmed. The head of the site confirms it under Settings &gt; Figures: “Non-commercial use of WHO-5 and AUDIT-C is confirmed”.</source>
            <translation>暂不提供：尚未确认仅作非商业使用。请负责人在“设置 › 数值与期限”中确认“已确认量表仅作非商业使用（WHO-5、AUDIT-C）”。</translation>
        </message>
        <message>
            <source>Last on {day}; before {again} it takes a reason.</source>
            <translation>上次 {day}；{again} 之前再填须写明原因。</translation>
        </message>
        <message>
            <source>The items are under licence: total, day and who gave it alone.</source>
            <translation>条目受许可限制，只登记总分、日期和施测方。</translation>
        </message>
        <message>
            <source>Does not open: ask by word of mouth</source>
            <translation>无法读取，须当面询问</translation>
        </message>
    </context>
    <context>
        <name>sections</name>
        <message>
            <source>Record</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Parties, claims</source>
            <translation>当事人与请求</translation>
        </message>
        <message>
            <source>Proceedings</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Mediation</source>
            <translation>调解与调查</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>协议与履行</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>名册</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>File</source>
            <translation>卷宗</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
    </context>
    <context>
        <name>service_desk</name>
        <message>
            <source>Counsellors not to be assigned, or expiring</source>
            <translation>咨询师不能承接或即将到期</translation>
        </message>
        <message>
            <source>Activities to be recorded</source>
            <translation>待登记的活动</translation>
        </message>
        <message>
            <source>Sign-in sheets to destroy</source>
            <translation>待销毁的签到表</translation>
        </message>
    </context>
    <context>
        <name>spelling</name>
        <message>
            <source>{} yuan</source>
            <translation>{} 元</translation>
        </message>
    </context>
    <context>
        <name>state_forms</name>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Get in touch on</source>
            <translation>再联系的日期</translation>
        </message>
        <message>
            <source>What was agreed (sealed)</source>
            <translation>约定的内容（封存）</translation>
        </message>
        <message>
            <source>Paused. On that day it stands among what is to be done.</source>
            <translation>已暂停，到那天会列在待办里。</translation>
        </message>
        <message>
            <source>Pause {}</source>
            <translation>暂停 {}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Cancel what is booked first. Going on is one press, or the client's coming.</source>
            <translation>请先取消已约的时间。恢复时按一下“恢复”，来访者到访也会自动恢复。</translation>
        </message>
        <message>
            <source>In a word (sealed)</source>
            <translation>简要说明（封存）</translation>
        </message>
        <message>
            <source>Entered as not begun; booked times are free.</source>
            <translation>已登记未成案，已约的时间已经释放。</translation>
        </message>
        <message>
            <source>{} did not begin</source>
            <translation>{} 未成案</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>A call, or left before the first session: no summary, no last grade, no follow-up; it counts as no case.</source>
            <translation>只来过电话，或者首次会谈前退出：不写小结，不评终末风险，不随访，也不计入个案数。</translation>
        </message>
    </context>
    <context>
        <name>striking</name>
        <message>
            <source>Reason (sealed)</source>
            <translation>原因（加密保存）</translation>
        </message>
        <message>
            <source>Strike out {scale} of {day}</source>
            <translation>作废 {day} 的 {scale}</translation>
        </message>
        <message>
            <source>Strike out</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>For a result that was entered wrongly. It counts in no change and no course any more, and stays in the list. What its ninth item asks for stays owed.</source>
            <translation>用于录入有误的结果。作废后不再计入变化和趋势，仍留在列表里；第9题要求的风险评估不因此免除。</translation>
        </message>
    </context>
    <context>
        <name>trail</name>
        <message>
            <source>went on with an older copy</source>
            <translation>确认使用旧数据</translation>
        </message>
        <message>
            <source>entered a colleague</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>attached a file</source>
            <translation>添加附件</translation>
        </message>
        <message>
            <source>read an attachment</source>
            <translation>查看附件</translation>
        </message>
        <message>
            <source>removed an attachment</source>
            <translation>移除附件</translation>
        </message>
        <message>
            <source>changed the calendar</source>
            <translation>更改日历</translation>
        </message>
        <message>
            <source>wrote an agreement</source>
            <translation>拟定协议</translation>
        </message>
        <message>
            <source>changed a case</source>
            <translation>修改案件</translation>
        </message>
        <message>
            <source>exported a case</source>
            <translation>导出案件</translation>
        </message>
        <message>
            <source>set a next step</source>
            <translation>设定下一步</translation>
        </message>
        <message>
            <source>added to the record</source>
            <translation>记录经过</translation>
        </message>
        <message>
            <source>opened a case</source>
            <translation>立案</translation>
        </message>
        <message>
            <source>entered a payment</source>
            <translation>登记到账</translation>
        </message>
        <message>
            <source>changed the own password</source>
            <translation>更改本人密码</translation>
        </message>
        <message>
            <source>changed a role</source>
            <translation>改角色</translation>
        </message>
        <message>
            <source>cleared wrong passwords</source>
            <translation>清除错误次数</translation>
        </message>
        <message>
            <source>printed a form</source>
            <translation>打印文书</translation>
        </message>
        <message>
            <source>printed a form again</source>
            <translation>重印文书</translation>
        </message>
        <message>
            <source>voided a form</source>
            <translation>作废文书</translation>
        </message>
        <message>
            <source>changed an employer</source>
            <translation>修改单位</translation>
        </message>
        <message>
            <source>entered an employer</source>
            <translation>登记单位</translation>
        </message>
        <message>
            <source>founded the centre</source>
            <translation>建立中心</translation>
        </message>
        <message>
            <source>imported a ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>exported a list</source>
            <translation>导出列表</translation>
        </message>
        <message>
            <source>voided a number</source>
            <translation>作废编号</translation>
        </message>
        <message>
            <source>changed a worker</source>
            <translation>修改人员</translation>
        </message>
        <message>
            <source>merged two records</source>
            <translation>合并人员</translation>
        </message>
        <message>
            <source>said that two are two</source>
            <translation>确认不是同一人</translation>
        </message>
        <message>
            <source>entered a worker</source>
            <translation>登记人员</translation>
        </message>
        <message>
            <source>read a number in full</source>
            <translation>查看完整号码</translation>
        </message>
        <message>
            <source>undid a merge</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>made guessing dearer</source>
            <translation>提高密码强度</translation>
        </message>
        <message>
            <source>got in with sheet A</source>
            <translation>用甲单恢复</translation>
        </message>
        <message>
            <source>closed an account</source>
            <translation>停用账号</translation>
        </message>
        <message>
            <source>signed a month off</source>
            <translation>月报签定</translation>
        </message>
        <message>
            <source>exported a month</source>
            <translation>导出月报</translation>
        </message>
        <message>
            <source>printed a month</source>
            <translation>打印月报</translation>
        </message>
        <message>
            <source>set a new password</source>
            <translation>重置密码</translation>
        </message>
        <message>
            <source>put a backup back</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <source>changed a setting</source>
            <translation>更改设置</translation>
        </message>
        <message>
            <source>changed the centre's particulars</source>
            <translation>修改中心信息</translation>
        </message>
        <message>
            <source>ended a visit with advice</source>
            <translation>咨询办结</translation>
        </message>
        <message>
            <source>registered a visit</source>
            <translation>登记来访</translation>
        </message>
        <message>
            <source>opened a visit again</source>
            <translation>重新打开来访</translation>
        </message>
        <message>
            <source>made a visit a case</source>
            <translation>来访转立案</translation>
        </message>
        <message>
            <source>attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>form</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>employer</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>ledger, rows</source>
            <translation>台账，行数</translation>
        </message>
        <message>
            <source>month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>worker</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>中心</translation>
        </message>
        <message>
            <source>account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>visit</source>
            <translation>来访</translation>
        </message>
        <message>
            <source>list {name}, {count} rows</source>
            <translation>列表 {name}，{count} 行</translation>
        </message>
        <message>
            <source>moved a deadline</source>
            <translation>期限变动</translation>
        </message>
        <message>
            <source>set a deadline of the own</source>
            <translation>自定期限</translation>
        </message>
        <message>
            <source>entered an event of the limitation</source>
            <translation>登记时效事由</translation>
        </message>
        <message>
            <source>corrected the day of an act</source>
            <translation>更正办理日期</translation>
        </message>
        <message>
            <source>did a step of a proceeding</source>
            <translation>办理程序步骤</translation>
        </message>
    </context>
    <context>
        <name>values</name>
        <message>
            <source>{} days</source>
            <translation>{} 日</translation>
        </message>
        <message>
            <source>{} workdays</source>
            <translation>{} 个工作日</translation>
        </message>
        <message>
            <source>{} months</source>
            <translation>{} 个月</translation>
        </message>
        <message>
            <source>{} years</source>
            <translation>{} 年</translation>
        </message>
        <message>
            <source>{} hours</source>
            <translation>{} 小时</translation>
        </message>
        <message>
            <source>as agreed</source>
            <translation>按约定</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>A last day that is free moves to the next workday.</source>
            <translation>最后一日是休息日的，顺延到下一个工作日。</translation>
        </message>
        <message>
            <source>A last day that is free stays the last day.</source>
            <translation>最后一日是休息日的，不顺延。</translation>
        </message>
        <message>
            <source>{} ahead</source>
            <translation>提前 {}</translation>
        </message>
    </context>
    <context>
        <name>week</name>
        <message>
            <source>no room</source>
            <translation>未定房间</translation>
        </message>
        <message>
            <source>same day</source>
            <translation>需当日安排</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>团体</translation>
        </message>
        <message>
            <source>Other work</source>
            <translation>其他安排</translation>
        </message>
        <message>
            <source>away</source>
            <translation>不在</translation>
        </message>
        <message>
            <source>first, no file yet</source>
            <translation>首次（待建档）</translation>
        </message>
    </context>
    <context>
        <name>when</name>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>d MMM, ddd</source>
            <translation>M月d日 ddd</translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <translation>yyyy年M月</translation>
        </message>
    </context>
</TS>
