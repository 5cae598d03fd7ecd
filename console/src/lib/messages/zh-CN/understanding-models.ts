/** What is learned from conversations, models and how they do. */
export const learning = {
  lessons: {
    about: '没答上或答错的话，相近的归在一起。告诉系统是什么意思，它就成为新的问法。', state: '处理状态', states: { waiting: '待处理', approved: '已采纳', dismissed: '已忽略' }, source: '来源', allSources: '全部来源',
    sources: { unanswered: '没答上', corrected: '客服纠正', chosen: '客户自选', disliked: '评价不满意' }, none: '都处理完了', noneHelp: '有新的没答上的问题，或客服纠正了机器人，会出现在这里。', nothing: '没有这个来源的', nothingHelp: '换个来源看看。', noneDecided: { approved: '还没有采纳过', dismissed: '还没有忽略过' },
    keys: [['J', '下一条'], ['K', '上一条'], ['Enter', '采纳'], ['X', '忽略'], ['E', '改意思'], ['Z', '撤销']], times: (count: number) => `${count} 次`, said: { corrected: (name: string) => `客服说是「${name}」`, chosen: (name: string) => `客户选了「${name}」` } as Record<string, (name: string) => string>, taught: (name: string) => `已学为「${name}」`, noAnswer: '客服说：店里没有这个问题的答案', noAnswerHelp: '可以先到知识库写一条答案，再回来选它；这类问题不用回答的，就忽略。', guessed: (name: string) => `可能是「${name}」？`, takeGuess: (name: string) => `就是「${name}」`, texts: '学习这些说法', personal: '像是含有个人信息', openConversation: '查看当时的会话',
    asIntent: '属于意图', asEntry: '属于知识', chooseEntry: '搜索知识条目', newIntent: '都不合适，新建意图', approve: (count: number) => (count > 1 ? `采纳 ${count} 条` : '采纳'), dismiss: '忽略', approved: (count: number) => `已采纳 ${count} 条说法`, dismissed: '已忽略', reopen: '撤回', reopened: '已放回待处理',
  },
  models: {
    about: '用现在的意图和问法训练；知识条目的标题和问法也一起学，固定测试集不学，所以条数和「意图」页不同。新模型没有明显变差才会启用：个别意图降几个百分点，可能只差一条问法，不算数。最近五个都留着。', shipped: '内置模型', version: (version: number) => `版本 ${version}`,
    changes: (count: number) => `有 ${count} 处修改还没训练。`, changesHelp: '训练一般不到一分钟，期间机器人照常工作。', upToDate: '模型已是最新', upToDateHelp: '上次训练以来，意图和问法没有修改。', train: '训练模型', training: '正在训练', trainingFor: (time: string) => `已用 ${time}，可以离开这个页面`, stop: '停止', stopped: '已停止训练',
    stages: { reading: '读取问法', embedding: '计算向量', fitting: '训练', testing: '测试', judging: '与在用的比较' }, failed: '上次训练没有完成', failedHelp: '可以再试一次；如果反复失败，请联系管理员查看日志。', failures: { stopped: '训练被停止了。', too_few_intents: '启用的意图不够，至少需要两个有问法的意图。', encoder_changed: '训练时更换了编码器，请再训练一次。' } as Record<string, string>,
    versions: '最近的模型', chooseTwo: '勾选两个来比较', compareTwo: '比较这两个', choose: (name: string) => `选择${name}来比较`, none: '还没有模型', noneHelp: '训练第一个模型后会出现在这里。', states: { live: '使用中', ready: '备用', refused: '未通过' },
    triggers: { shipped: '随产品提供', hand: '手动训练', schedule: '定时训练', change: '修改后自动训练', encoder: '更换编码器' }, took: (time: string) => `用时 ${time}`, learnedFrom: (examples: number, intents: number) => `${examples.toLocaleString('en-US')} 条问法（含知识条目的），${intents} 个意图`, withEncoder: (name: string) => `编码器 ${name}`,
    accuracy: '准确率', accuracyHelp: '训练时先留出一部分现有问法来考它，判断对意图的比例。问法变了，题目也跟着变。', frozenMeans: '另存一份从不参加训练的问法，每个版本都考同一份，判断对意图的比例；能不能启用看这个。', frozen: '固定测试集', frozenHelp: (count: number) => `${count.toLocaleString('en-US')} 条从不参加训练的问法，各版本都用它来比`, use: '启用', goBack: '换回这个', isLive: (name: string) => `已启用${name}，意图和问法不受影响`, wasRefused: (name: string) => `${name}没有通过检查，继续使用原来的模型`,
    useRefused: (name: string) => `${name}没有通过检查，仍要启用？`, useRefusedHelp: '它在测试中不如现在的模型。启用后随时可以换回来。', useAnyway: '仍要启用',
    reasons: { nothing_to_compare: '没有可以比较的测试问法', worse: (points: string) => `整体准确率低了 ${points} 个百分点`, intent_worse: (name: string, points: string) => `「${name}」的准确率低了 ${points} 个百分点`, out_of_scope_worse: (points: string) => `分辨无关问题的能力低了 ${points} 个百分点`, too_slow: '太慢，会让客户等' },
    comparing: (before: string, after: string) => `${before} → ${after}`, measures: { accuracy: '准确率', frozen: '固定测试集', outOfScopeAuroc: '分得清无关问题的程度', calibrationError: '把握与实际对错的差距', p95Ms: '95% 的消息耗时' }, milliseconds: (value: string) => `${value} 毫秒`,
    precisionBy: '答对的比例（按把握）', intentChanges: '变化最大的意图', intentChangesHelp: '每个意图只考十来条，一条对错就差近十个百分点；反复抽样后仍几乎每次都降 3 个百分点以上的，才会不让启用。', noIntentChanges: '各个意图都没有变化',
  },
  quality: {
    about: '模型在没见过的问法上表现如何，以及机器人要有多大把握才回答。', model: '模型', none: '还没有模型', noneHelp: '先到「模型」页训练一个。', unmeasured: '这个模型还没有测试结果', unmeasuredHelp: '重新训练一次就会有。',
    curve: '答得多，还是答得准', curveHelp: '拖动两条线：把握达到回答线就直接回答，在两条线之间就列出几个让客户选，再低就只凭字词去检索知识库，检索不到才说不知道。回答线越靠右，答得越准，但答得也越少。', precision: '答对的比例', coverage: '能回答的比例', recall: '听懂的比例', lines: { answer: '回答线', offer: '选择线' },
    answeredRight: '答对', answeredWrong: '答错', offered: '让客户选', searched: '改为检索知识库', suggest: (aim: string, line: string, coverage: string) => `调到 ${line}：直接回答的 ${aim} 答对，但只直接回答 ${coverage}`, set: '设定', isSet: (line: string) => `回答线已设为 ${line}`, onlyLive: '只能按使用中的模型来设定。',
    scores: '各个意图', scoresHelp: '从最弱的排起。绿点低：别的话常被当成它；蓝点低：它常被当成别的。点名称去补充问法。', scoreOf: (precision: string, recall: string, texts: number) => `判为它的有 ${precision} 是对的，它的 ${texts} 条里听懂了 ${recall}`, allIntents: (count: number) => `显示全部 ${count} 个`, fewer: '只看最弱的',
    confusions: '容易混淆的意图', confusionsHelp: '每行是本来的意图，每列是模型的判断。绿色是判对的，红色越深混淆越多。点格子看是哪些话。', noConfusions: '没有混淆，都判对了', takenFor: (expected: string, given: string) => `${expected} → ${given}`, rightOnes: (name: string, count: number) => `「${name}」判对 ${count} 条`,
    cell: (expected: string, given: string, count: number) => `「${expected}」被当成「${given}」${count} 条`, should: '本来是 ', was: '被当成 ', mend: '给两个意图各补几条有区别的问法，或把放错的问法移过去。',
  },
  encoder: {
    about: '编码器把句子变成向量，让换了说法的话也能对上。换用前先用自己的问法量一量。', current: '使用中的编码器', noneInUse: '没有使用编码器', noneHelp: '只按字词判断，速度最快。用上编码器，能听懂更多换了说法的问题。', drop: '停用', useShipped: (name: string) => `启用自带的 ${name}`, dropped: '已停用编码器',
    width: (width: number) => `${width} 维`, poolings: { mean: '平均池化', cls: 'CLS 池化' }, perText: (ms: string) => `每句 ${ms} 毫秒`, another: '试试另一个', anotherHelp: '支持 Hugging Face 格式的 BERT 目录：config.json、词表和 ONNX 权重。测量不影响正在使用的模型。', directory: '目录', found: (count: number) => `在数据目录的 encoders 下找到 ${count} 个`, foundNone: '把模型目录放到数据目录的 encoders 下，或填写完整路径。', check: '测量',
    result: '测量结果', running: '正在用自己的问法训练和测试，需要一两分钟。', failed: '测量没有完成', failedHelp: '可以再试一次；如果反复失败，请联系管理员查看日志。', inUse: '使用中', candidate: '这个', use: '换用这个', useHelp: '测量时已经训练好了模型，换用后立即生效，随时可以停用。', chosen: '已换用', isInUse: '正在使用这个编码器。',
    unfit: {
      no_encoder: '那里没有可用的编码器，请检查路径：目录里要有 config.json。', directory_missing: '没有这个目录，请检查路径。', config_missing: '目录里没有 config.json。', config_invalid: 'config.json 无法读取或缺少必要的内容。', model_type_unsupported: '不是 BERT 结构的模型。', tokenizer_missing: '缺少词表：需要 vocab.txt 或 tokenizer.json。', tokenizer_unsupported: '不支持这种分词方式，需要 WordPiece。',
      vocabulary_mismatch: '词表大小和模型对不上，可能放错了文件。', weights_missing: '没有找到 ONNX 权重文件。', weights_broken: 'ONNX 权重文件损坏或无法读取。', inputs_unsupported: '模型需要的输入不受支持。', output_missing: '模型没有可用的句向量输出。', width_mismatch: '向量维度和 config.json 不一致。', pooling_unsupported: '不支持这种池化方式，需要 mean 或 cls。', runtime_missing: '服务器没有安装 ONNX 运行组件。', closed: '测量被中断了。',
    } as Record<string, string>,
  },
  metrics: {
    about: '机器人每天的表现，以及客户问的事有没有变化。', span: '时间范围', lastDays: (days: number) => `近 ${days} 天`, none: '还没有数据', noneHelp: '机器人接待客户后，这里会出现每天的曲线。', messages: '机器人处理的消息', contained: '独立解决', ofConversations: (count: number, all: number) => `已结束或转人工的 ${all.toLocaleString('en-US')} 个会话中有 ${count.toLocaleString('en-US')} 个`, times: (count: number, share: string) => `${count.toLocaleString('en-US')} 次（${share}）`, answered: '直接回答', offered: '让客户选', asked: '追问信息', unanswered: '没答上',
    alarms: '情绪告警', falseAlarms: (count: number) => (count === 0 ? '没有误报' : `其中误报 ${count} 次`), queue: '正在排队', queueHelp: (refused: number, restarts: number) => (refused === 0 && restarts === 0 ? '推理正常' : `拒绝 ${refused}，重启 ${restarts}`), outcome: '消息的去向', containment: '独立解决率', speed: '推理耗时', mood: '情绪告警', marked: '标为误报', p50: '一般（p50）', p95: '较慢（p95）', milliseconds: (value: string) => `${value} ms`, newModel: (model: string) => `启用 ${model}`, marksHelp: '虚线处换了模型',
    handOvers: '转人工的原因', noHandOvers: '没有转人工', reasons: { requested: '客户要求转人工', failed: '机器人未能解答', anger: '情绪告警' } as Record<string, string>, mix: '客户在问什么', mixHelp: '按机器人对每条消息的判断统计，没把握的也算，所以可能有客户没问过的。', noMix: '还没有听懂的意图', before: '之前', now: '现在', nothingBefore: '更早的同样天数里没有数据，还不能比较变化', drift: (value: string, said: string) => `变化 ${value} · ${said}`, drifts: { good: '平稳', warn: '有些变化', bad: '变化很大，建议补充问法后重新训练' },
  },
}
