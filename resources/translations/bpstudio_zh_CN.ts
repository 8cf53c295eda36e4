<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Algorithm</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>drawn: {examples}</source>
        <translation>抽到：{examples}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>draw a batch of examples</source>
        <translation>抽取一批样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>forward: every value, and L</source>
        <translation>正向：每个值，以及 L</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>backward: every δ from the loss</source>
        <translation>反向：从损失求出每个 δ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>gradient: ∂L/∂θ of every θ</source>
        <translation>梯度：每个 θ 的 ∂L/∂θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>update: θ ← θ − η ∂L/∂θ</source>
        <translation>更新：θ ← θ − η ∂L/∂θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/algorithm.py"/>
        <source>until the stop test says so</source>
        <translation>直到停止条件满足</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <location filename="../../bpstudio/ui/building/annotating.py"/>
        <source>Title of the frame</source>
        <translation>框的标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/annotating.py"/>
        <source>Frame</source>
        <translation>框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/annotating.py"/>
        <source>Select a frame first: click its title.</source>
        <translation>请先选择一个框：点击它的标题。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/annotating.py"/>
        <source>Select a note first.</source>
        <translation>请先选择便笺。</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Select one gate or several first.</source>
        <translation>请先选择一个或几个门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Select at least two gates to put them in line.</source>
        <translation>请至少选择两个门来对齐。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Select at least three gates to space them evenly.</source>
        <translation>请至少选择三个门来均匀分布。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Select at least two gates to flip them.</source>
        <translation>请至少选择两个门来翻转。</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/breadcrumbs.py"/>
        <source>Where you are</source>
        <translation>你在哪里</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/breadcrumbs.py"/>
        <source>Graph</source>
        <translation>图</translation>
    </message>
</context>
<context>
    <name>CallTree</name>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_tree.py"/>
        <source>{name}, known</source>
        <translation>{name}，已知</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_tree.py"/>
        <source>{title}: {count} calls, {deepest} deep, {stored} stored</source>
        <translation>{title}：调用 {count} 次，深 {deepest} 层，存储 {stored} 个值</translation>
    </message>
</context>
<context>
    <name>CallTrees</name>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>Without memory</source>
        <translation>不记忆</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>With memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>Calls made</source>
        <translation>已调用</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>Which gradients are asked for</source>
        <translation>求哪些梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>all gradients</source>
        <translation>所有梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>call {made} of the first {count}</source>
        <translation>前 {count} 次调用中的第 {made} 次</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/call_trees.py"/>
        <source>call {made} of {count}</source>
        <translation>{count} 次调用中的第 {made} 次</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <location filename="../../bpstudio/ui/canvas/canvas.py"/>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/words.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/chart.py"/>
        <source>step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/chart.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <location filename="../../bpstudio/ui/panels/help/cheat_sheet.py"/>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/cheat_sheet.py"/>
        <source>Search keys and gestures</source>
        <translation>搜索按键与手势</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/cheat_sheet.py"/>
        <source>Nothing has these words.</source>
        <translation>没有含这些词的内容。</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>Select the gates first.</source>
        <translation>请先选择门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板里没有文本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>The clipboard holds no graph: {reason}</source>
        <translation>剪贴板里没有图：{reason}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>The graph on the clipboard has no gates.</source>
        <translation>剪贴板里的图没有门。</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <location filename="../../bpstudio/ui/appearance/colours.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/appearance/colours.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/appearance/colours.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/column_choice.py"/>
        <source>Columns for {name}</source>
        <translation>{name} 的列</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/column_choice.py"/>
        <source>standardise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/column_choice.py"/>
        <source>Shift and scale each column to mean 0 and standard deviation 1</source>
        <translation>把每列平移缩放到均值 0、标准差 1</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/column_choice.py"/>
        <source>{count} of {size}: {columns}</source>
        <translation>{count} / {size}：{columns}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/column_choice.py"/>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../bpstudio/ui/getting_around/command_palette.py"/>
        <source>What do you want to do?</source>
        <translation>你想做什么？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/command_palette.py"/>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/command_palette.py"/>
        <source>There is no action with these words.</source>
        <translation>没有含这些词的操作。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Train until the end (F7)</source>
        <translation>训练到底（F7）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Epoch</source>
        <translation>一轮</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Train until every example was used once more</source>
        <translation>训练到每个样本再用过一遍</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Step</source>
        <translation>一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>One step: gradient, then update (Shift+F7)</source>
        <translation>一步：先求梯度，再更新（Shift+F7）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Draw a batch, go forward and backward: every ∂L/∂θ becomes known</source>
        <translation>抽取一批，正向再反向：求出每个 ∂L/∂θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Only now every θ moves: θ ← θ − η ∂L/∂θ</source>
        <translation>每个 θ 现在才移动：θ ← θ − η ∂L/∂θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Back to the parameters before the first step</source>
        <translation>回到第一步之前的参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>Not trained yet.</source>
        <translation>尚未训练。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>epoch {epoch:,} of {epochs:,}</source>
        <translation>第 {epoch:,} / {epochs:,} 轮</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>{pace:,.0f} steps/s</source>
        <translation>{pace:,.0f} 步/秒</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>the loss is low enough</source>
        <translation>损失已足够低</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/controls.py"/>
        <source>no new lowest loss</source>
        <translation>没有出现新的最低损失</translation>
    </message>
</context>
<context>
    <name>CostPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/page.py"/>
        <source>This graph</source>
        <translation>这个图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/page.py"/>
        <source>Call trees</source>
        <translation>调用树</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/page.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>CountTables</name>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>naive</source>
        <translation>朴素</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>backprop</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>Cost of all gradients</source>
        <translation>求所有梯度的代价</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>Gate</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>naive visits</source>
        <translation>朴素访问</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>visits</source>
        <translation>访问</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>naive products</source>
        <translation>朴素乘积</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>products</source>
        <translation>乘积</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>Cost by gate</source>
        <translation>各门的代价</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>calls waiting</source>
        <translation>等待的调用</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>stored</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/counts.py"/>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
</context>
<context>
    <name>Darkness</name>
    <message>
        <location filename="../../bpstudio/ui/presenting/sheets.py"/>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>The graph’s own values</source>
        <translation>图自身的值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>XOR</source>
        <translation>异或</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>AND</source>
        <translation>与</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>OR</source>
        <translation>或</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Sine</source>
        <translation>正弦曲线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Circles</source>
        <translation>圆环</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Blobs</source>
        <translation>团簇</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Iris</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>A CSV file…</source>
        <translation>CSV 文件…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>The examples that the graph carries, or the values of its inputs as the only one.</source>
        <translation>图自带的样本，或把输入的值当作唯一的样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>1 where exactly one of two inputs is 1.</source>
        <translation>两个输入恰有一个为 1 时是 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>1 where both inputs are 1.</source>
        <translation>两个输入都为 1 时是 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>1 where one input is 1, or both.</source>
        <translation>有一个或两个输入为 1 时是 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Points around the line t = 2x + 1.</source>
        <translation>直线 t = 2x + 1 附近的点。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Points around t = sin x, from −π to π.</source>
        <translation>t = sin x 附近的点，从 −π 到 π。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Two half moons that reach into one another, 0 and 1.</source>
        <translation>互相嵌入的两弯月牙，0 和 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>A ring around a ring; the inner one is class 1.</source>
        <translation>环外有环；里面的是类 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Two arms wound around one another, 0 and 1.</source>
        <translation>互相缠绕的两条旋臂，0 和 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>Three Gaussian clouds, numbered 0, 1 and 2.</source>
        <translation>三团高斯云，编号 0、1 和 2。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>150 flowers of three species by four lengths in cm. R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0.</source>
        <translation>三个品种的 150 朵花，各有四个以厘米计的长度。R. A. Fisher，1936；UCI Machine Learning Repository，CC BY 4.0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>1,797 handwritten digits of 8 × 8 pixels, 0 is paper and 1 is ink. E. Alpaydin and C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0.</source>
        <translation>1797 个 8 × 8 像素的手写数字，0 是纸，1 是墨。E. Alpaydin 和 C. Kaynak，1998；UCI Machine Learning Repository，CC BY 4.0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_words.py"/>
        <source>One example a line. The first line may name the columns; a column of words becomes the numbers of its classes.</source>
        <translation>每行一个样本。第一行可以写列名；由单词组成的列会变成类别编号。</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>{train:,} examples to train on, {held:,} held out to test on.</source>
        <translation>{train:,} 个样本用于训练，留出 {held:,} 个用于测试。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Held out, %</source>
        <translation>留出 %</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Tidy</source>
        <translation>整理</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align centres</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align top</source>
        <translation>顶端对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align middles</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align bottom</source>
        <translation>底端对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Distribute across</source>
        <translation>水平均匀分布</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Distribute down</source>
        <translation>垂直均匀分布</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Flip left and right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Flip up and down</source>
        <translation>上下翻转</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Nudge left</source>
        <translation>微调左移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Nudge right</source>
        <translation>微调右移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Nudge up</source>
        <translation>微调上移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Nudge down</source>
        <translation>微调下移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Frame the selection</source>
        <translation>给选中部分加框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Grey frame</source>
        <translation>灰色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Blue frame</source>
        <translation>蓝色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Orange frame</source>
        <translation>橙色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Green frame</source>
        <translation>绿色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Pink frame</source>
        <translation>粉色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Yellow frame</source>
        <translation>黄色框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Group the selection</source>
        <translation>把选中部分编组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Fold or open the group</source>
        <translation>折叠或打开组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Show only this group</source>
        <translation>只显示这个组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Back out of the group</source>
        <translation>退出组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Keep as my gate…</source>
        <translation>存为我的门…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Add a note</source>
        <translation>添加便笺</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Edit the note…</source>
        <translation>编辑便笺…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Snap while moving</source>
        <translation>移动时吸附</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Insert gates dropped on wires</source>
        <translation>把落在导线上的门插入导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Delete and keep the path</source>
        <translation>删除并保留通路</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Select upstream</source>
        <translation>选择上游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Select downstream</source>
        <translation>选择下游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Select all of this kind</source>
        <translation>选择同类的所有门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Swap inputs</source>
        <translation>交换输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>Set value…</source>
        <translation>设置值…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>New window</source>
        <translation>新窗口</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Sample graphs…</source>
        <translation>示例图…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Open the files of last time at the start</source>
        <translation>启动时打开上次的文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Export picture…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Export picture of the selection…</source>
        <translation>导出选中部分的图片…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Type an expression</source>
        <translation>输入表达式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Add a gate…</source>
        <translation>添加门…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Search the palette</source>
        <translation>搜索门面板</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Join to…</source>
        <translation>连接到…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Use as the loss</source>
        <translation>作为损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Open into single numbers</source>
        <translation>打开成单个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Fold back</source>
        <translation>收起</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>Insert a network…</source>
        <translation>插入网络…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/help.py"/>
        <source>Find an action…</source>
        <translation>查找操作…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/help.py"/>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/help.py"/>
        <source>First steps</source>
        <translation>第一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/help.py"/>
        <source>About bpstudio</source>
        <translation>关于 bpstudio</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Jacobian</source>
        <translation>雅可比矩阵</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>On to the layer before</source>
        <translation>走到前一层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>One layer back</source>
        <translation>退回一层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Op-amp view</source>
        <translation>运放视图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Nudge</source>
        <translation>微扰</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Check all gradients</source>
        <translation>核对所有梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Want this gradient</source>
        <translation>想求这个梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Forward mode</source>
        <translation>前向模式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>All examples on the canvas</source>
        <translation>在画布上显示所有样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Next example</source>
        <translation>下一个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Previous example</source>
        <translation>上一个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Keep the inputs as an example</source>
        <translation>把当前输入保存为样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>Beside the canvas</source>
        <translation>在画布旁</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Level by level</source>
        <translation>逐级</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Predict…</source>
        <translation>预测…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Recursion without order</source>
        <translation>无序递归</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Overwriting at forks</source>
        <translation>在分叉处覆盖</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Updating too early</source>
        <translation>过早更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Update phase</source>
        <translation>更新阶段</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Update the parameters</source>
        <translation>更新参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Order numbers</source>
        <translation>顺序编号</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Pulses on wires</source>
        <translation>导线上的脉冲</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Lessons…</source>
        <translation>课程…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Next step of the lesson</source>
        <translation>课程下一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Step of the lesson before</source>
        <translation>课程上一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Play the lesson of this graph</source>
        <translation>播放这个图的课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Leave the lesson</source>
        <translation>离开课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Make a lesson</source>
        <translation>制作课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Data…</source>
        <translation>数据…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Train or pause</source>
        <translation>训练或暂停</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Train for one epoch</source>
        <translation>训练一轮</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Train one step</source>
        <translation>训练一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Compute the gradient of a batch</source>
        <translation>计算一批的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Update by that gradient</source>
        <translation>用这个梯度更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Back to before the training</source>
        <translation>回到训练之前</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>Plots in a window of their own</source>
        <translation>在单独的窗口显示图表</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Find a gate…</source>
        <translation>查找门…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Go to the gate to the left</source>
        <translation>走到左边的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Go to the gate to the right</source>
        <translation>走到右边的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Go to the gate above</source>
        <translation>走到上面的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Go to the gate below</source>
        <translation>走到下面的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Show selection</source>
        <translation>显示选中部分</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Switch light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>By role</source>
        <translation>按角色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>By value</source>
        <translation>按值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Language of the system</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Palette</source>
        <translation>门面板</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Steps</source>
        <translation>步进条</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Badges</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Small map</source>
        <translation>小地图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/dots.py"/>
        <source>Steps of the lesson</source>
        <translation>课程的步骤</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/dots.py"/>
        <source>step {number} of {count}</source>
        <translation>第 {number} / {count} 步</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <location filename="../../bpstudio/ui/frame/drawer.py"/>
        <source>Put it below the canvas</source>
        <translation>放到画布下面</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/drawer.py"/>
        <source>Put it at the right</source>
        <translation>放到右边</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/drawer.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Title of the lesson</source>
        <translation>课程标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Steps of the lesson</source>
        <translation>课程的步骤</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Remember this view as a step</source>
        <translation>把这个视图记为一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Delete this step</source>
        <translation>删除这一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Delete the lesson</source>
        <translation>删除课程</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/entry.py"/>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>EquationView</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/equation_view.py"/>
        <source>Matrices</source>
        <translation>矩阵</translation>
    </message>
</context>
<context>
    <name>ExampleTable</name>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/table.py"/>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/table.py"/>
        <source>All examples</source>
        <translation>所有样本</translation>
    </message>
</context>
<context>
    <name>ExamplesOnCanvas</name>
    <message>
        <location filename="../../bpstudio/ui/insight/examples_on_canvas.py"/>
        <source>What is another number for each example is left blank.</source>
        <translation>每个样本各不相同的数都留空。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/examples_on_canvas.py"/>
        <source>{loss} is the mean of their losses, and so is ∂{loss}/∂w for each parameter w</source>
        <translation>{loss} 是各样本损失的平均，每个参数 w 的 ∂{loss}/∂w 也是</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/examples_on_canvas.py"/>
        <source>{loss} is the sum of their losses, and so is ∂{loss}/∂w for each parameter w</source>
        <translation>{loss} 是各样本损失之和，每个参数 w 的 ∂{loss}/∂w 也是</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/examples_on_canvas.py"/>
        <source>All {count} examples</source>
        <translation>全部 {count} 个样本</translation>
    </message>
</context>
<context>
    <name>ExamplesPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>What the loss L of all examples is</source>
        <translation>所有样本的损失 L 是什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>On the canvas</source>
        <translation>在画布上</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Show the numbers of all examples on the canvas (Alt+End)</source>
        <translation>在画布上显示所有样本合在一起的数 (Alt+End)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Make the present values of the inputs one more example</source>
        <translation>把输入现在的值作为又一个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Remove the example that is shown</source>
        <translation>移除显示的样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Keep the inputs as the first example</source>
        <translation>把输入保存为第一个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/page.py"/>
        <source>Examples are rows of data for the inputs. Each has a loss of its own, C; the loss L of all of them is their mean or their sum, and so is every gradient.</source>
        <translation>样本是供给输入的一行行数据。每个样本有自己的损失 C；全部样本的损失 L 是它们的平均或总和，每个梯度也是如此。</translation>
    </message>
</context>
<context>
    <name>ExamplesPart</name>
    <message>
        <location filename="../../bpstudio/ui/insight/examples.py"/>
        <source>The graph has no examples.</source>
        <translation>这个图没有样本。</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/explained.py"/>
        <source>{kind} gate · {role}</source>
        <translation>{kind}门 · {role}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/explained.py"/>
        <source>Why “{word}”</source>
        <translation>为什么叫“{word}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/explained.py"/>
        <source>As NumPy</source>
        <translation>用 NumPy 写</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>local</source>
        <translation>局部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>upstream</source>
        <translation>上游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>downstream</source>
        <translation>下游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/gate_table.py"/>
        <source>… and {count} more</source>
        <translation>…还有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/path_lines.py"/>
        <source>Path from the loss</source>
        <translation>来自损失的路径</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/path_lines.py"/>
        <source>Paths from the loss</source>
        <translation>来自损失的路径</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/path_lines.py"/>
        <source>There are arrays on the way: along a path their derivatives are matrices, and the products are not written out. Number of paths: {count}.</source>
        <translation>途中有数组：沿路径的导数是矩阵，乘积不再写出。路径数：{count}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/path_lines.py"/>
        <source>These are {some} of {count} paths.</source>
        <translation>这里是 {count} 条路径中的 {some} 条。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/path_lines.py"/>
        <source>All together they add up:</source>
        <translation>全部相加：</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>source</source>
        <translation>源</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>Its value is given and not computed. The backward pass ends here: what arrives says how fast the loss changes with this value.</source>
        <translation>它的值是给定的，不是算出来的。反向传播到此为止：到达的梯度说明损失随这个值变化得多快。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>distributor</source>
        <translation>分配器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>A sum changes as fast as each of its terms. So every input receives the upstream gradient, whatever the values are, at most with another sign or a fixed factor.</source>
        <translation>和的变化与每一项的变化一样快。所以无论数值如何，每个输入都得到上游梯度，至多改变符号或乘一个固定的因子。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>The derivative of a product with respect to one factor is the other factor. So each input receives upstream × a local gradient that is made of the other input.</source>
        <translation>乘积对一个因子的导数是另一个因子。所以每个输入得到 上游 × 局部梯度，而局部梯度由另一个输入构成。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>adder</source>
        <translation>加法器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>The value goes along several branches, and the loss changes through each of them. So the gradients that come back along the branches are added.</source>
        <translation>值沿几个分支走去，损失通过每一个分支而变化。所以沿各分支传回的梯度要相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>Only the winner decides the output; the others could move a little and nothing would change. So the upstream gradient goes to the winner, and the others receive 0.</source>
        <translation>只有赢家决定输出；其他输入稍微动一点，结果也不变。所以上游梯度交给赢家，其他的得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/role_words.py"/>
        <source>At this working point the output moves by slope × what the input moves. So the upstream gradient comes back multiplied by that slope, the gain.</source>
        <translation>在这个工作点，输出的变动等于 斜率 × 输入的变动。所以传回的是上游梯度乘以这个斜率，也就是增益。</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <location filename="../../bpstudio/ui/classroom/explaining.py"/>
        <source>Explain</source>
        <translation>讲解</translation>
    </message>
</context>
<context>
    <name>ExplanationPanel</name>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/explanation.py"/>
        <source>Explanation</source>
        <translation>讲解</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/explanation.py"/>
        <source>Select a gate or a wire, or step through the pass (PgUp, PgDown).</source>
        <translation>选择一个门或一根导线，或逐步走过传播过程（PgUp、PgDown）。</translation>
    </message>
</context>
<context>
    <name>ExpressionBar</name>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/expression_bar.py"/>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/expression_bar.py"/>
        <source>Type an expression and press Enter: it becomes gates.</source>
        <translation>输入表达式并按回车：它会变成门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/expression_bar.py"/>
        <source>Build the gates</source>
        <translation>搭建这些门</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <location filename="../../bpstudio/ui/keeping/watching.py"/>
        <source>{file} is gone. Saving writes it anew.</source>
        <translation>{file} 不见了。保存会重新写出它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/watching.py"/>
        <source>&amp;Understood</source>
        <translation>知道了(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/watching.py"/>
        <source>{file} was changed by another program.</source>
        <translation>{file} 被另一个程序修改了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/watching.py"/>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/watching.py"/>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Save the graph</source>
        <translation>保存图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Graphs (*.bpg)</source>
        <translation>图 (*.bpg)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>This graph</source>
        <translation>这个图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>{file} has changes that are not saved.</source>
        <translation>{file} 有未保存的更改。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Save them first?</source>
        <translation>要先保存吗？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>{file} was changed by another program.</source>
        <translation>{file} 被另一个程序修改了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Saving replaces what it holds now. Save all the same?</source>
        <translation>保存会替换它现在的内容。仍要保存吗？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <location filename="../../bpstudio/ui/getting_around/finding.py"/>
        <source>Name or kind of a gate</source>
        <translation>门的名字或种类</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/finding.py"/>
        <source>Find a gate</source>
        <translation>查找门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/finding.py"/>
        <source>No gate is called so.</source>
        <translation>没有这样名字的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/finding.py"/>
        <source>{count} more: type a few letters.</source>
        <translation>还有 {count} 个：请输入几个字母。</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Welcome to bpstudio.</source>
        <translation>欢迎使用 bpstudio。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>In a minute you will have built x × y and seen both of its gradients.</source>
        <translation>一分钟之内，你就会搭好 x × y 并看到它的两个梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Drag an input onto the canvas.</source>
        <translation>把一个输入拖到画布上。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>It is in the palette at the left: a number that you choose. Or press Tab on the canvas and type “input”.</source>
        <translation>它在左边的门面板里：一个由你选定的数。也可以在画布上按 Tab 并输入“input”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>A second input, below the first.</source>
        <translation>第二个输入，放在第一个下面。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>What is dropped at a bad place can be dragged away.</source>
        <translation>放错了地方可以再拖走。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Now a multiply gate, to the right of both.</source>
        <translation>现在来一个乘法门，放在两者右边。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Its two rings at the left are where its inputs arrive.</source>
        <translation>它左边的两个圆环是输入到达的地方。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Wire both inputs to it.</source>
        <translation>把两个输入都连到它上面。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Drag from the ring at an input’s right to a ring at the left of ×. Then do the same with the other.</source>
        <translation>从一个输入右边的圆环拖到 × 左边的圆环。另一个也照做。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Drag a slider and watch.</source>
        <translation>拖动一个滑块，仔细看。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>The value stands above each wire, the gradient below it. Whose gradient follows the slider: that of its own wire, or that of the other?</source>
        <translation>值在每根导线上方，梯度在下方。谁的梯度跟着滑块变：它自己导线的，还是另一根的？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>The other’s: a multiply gate swaps.</source>
        <translation>另一根的：乘法门会交换。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Each input gets the upstream gradient times the other input. So the wires are orange and crossed.</source>
        <translation>每个输入得到上游梯度乘以另一个输入。所以导线是橙色的，并带有交叉标记。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Step back through the pass: press PgUp.</source>
        <translation>沿传播过程后退一步：按 PgUp。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Or use the buttons below the canvas. What is not known yet is blank.</source>
        <translation>也可以用画布下面的按钮。还不知道的数是空白。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>That is all there is to it.</source>
        <translation>就是这么简单。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Lessons are at the right, sample graphs under Ctrl+G, all keys under F1. “First steps” in the Help menu leads through this again.</source>
        <translation>课程在右边，示例图按 Ctrl+G，所有按键按 F1。帮助菜单里的“第一步”可以再带你走一遍。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/welcome/first_steps.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>FootRows</name>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/models.py"/>
        <source>once</source>
        <translation>只计一次</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/models.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/models.py"/>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/examples/models.py"/>
        <source>Terms that no data reaches, such as a penalty, count once.</source>
        <translation>数据到不了的项（如惩罚项）只计一次。</translation>
    </message>
</context>
<context>
    <name>FormulaCard</name>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>the loss {name}</source>
        <translation>损失 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>{count} gates at once</source>
        <translation>同时 {count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>The backward pass begins here: the loss changes as fast as itself.</source>
        <translation>反向传播从这里开始：损失的变化与它自身一样快。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>All parameters move at once: each gradient was found at the old values.</source>
        <translation>所有参数同时移动：每个梯度都是在旧值处求得的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>upstream × local = downstream.</source>
        <translation>上游 × 局部 = 下游。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>in general </source>
        <translation>一般形式 </translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/formula/formula_card.py"/>
        <source>… and {count} more</source>
        <translation>…还有 {count} 个</translation>
    </message>
</context>
<context>
    <name>ForwardMode</name>
    <message>
        <location filename="../../bpstudio/ui/insight/forward_mode.py"/>
        <source>Forward mode needs an input with a value.</source>
        <translation>前向模式需要一个有值的输入。</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../bpstudio/ui/panels/gallery/gallery.py"/>
        <source>Sample graphs</source>
        <translation>示例图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/gallery/gallery.py"/>
        <source>Search samples</source>
        <translation>搜索示例</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/gallery/gallery.py"/>
        <source>No sample has these words in its title.</source>
        <translation>没有标题含这些词的示例。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/gallery/gallery.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/gallery/gallery.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GateButton</name>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/gate_button.py"/>
        <source>{kind} gate</source>
        <translation>{kind}门</translation>
    </message>
</context>
<context>
    <name>GatesPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>Place across</source>
        <translation>横坐标</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>Place down</source>
        <translation>纵坐标</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>Numbers of the selected gates</source>
        <translation>所选门的数值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>{count} gates</source>
        <translation>{count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/gates_page.py"/>
        <source>place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Building with the mouse</source>
        <translation>用鼠标搭建</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Choosing and looking</source>
        <translation>选择与查看</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Add a gate by search</source>
        <translation>搜索添加门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>type, or double click the ground</source>
        <translation>直接打字，或双击空白处</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Add a gate from the palette</source>
        <translation>从门面板添加门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag it, or double click it</source>
        <translation>拖动，或双击</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Draw a wire</source>
        <translation>画导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag from ring to ring, or click both</source>
        <translation>从圆环拖到圆环，或依次点击</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Add a gate to a wire’s end</source>
        <translation>在导线末端添加门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drop the wire on the ground</source>
        <translation>把导线放在空白处</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Move or drop a wire’s end</source>
        <translation>移动或丢开导线的一端</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag it off the input</source>
        <translation>从输入上拖开</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Branch a wire</source>
        <translation>给导线分支</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag out of it, or out of its ring</source>
        <translation>从导线或它的圆环拖出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Cut wires</source>
        <translation>剪断导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag the right button across them</source>
        <translation>按住右键划过</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Put a gate into a wire</source>
        <translation>把门插入导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drop it on the wire</source>
        <translation>放到导线上</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Copy gates</source>
        <translation>复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Alt + drag</source>
        <translation>Alt + 拖动</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Place a gate freely</source>
        <translation>自由放置门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>hold Ctrl while dragging</source>
        <translation>拖动时按住 Ctrl</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Change a number</source>
        <translation>改变数值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag it or its slider; Shift: finer</source>
        <translation>拖动数值或滑块；Shift：更精细</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Type a number</source>
        <translation>输入数值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>click it</source>
        <translation>点击它</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Rename a gate</source>
        <translation>重命名门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>double click it</source>
        <translation>双击它</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Move a frame with its contents</source>
        <translation>连同内容移动框</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>drag its title</source>
        <translation>拖动它的标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Open or fold a group</source>
        <translation>打开或折叠组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>double click the box, or the title</source>
        <translation>双击方框或标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Take any gesture back</source>
        <translation>取消任何手势</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Esc while dragging</source>
        <translation>拖动时按 Esc</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Choose gates</source>
        <translation>选择门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>click; drag a rectangle</source>
        <translation>点击；拖出矩形</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Choose more, or fewer</source>
        <translation>增选或减选</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>hold Shift, or Ctrl</source>
        <translation>按住 Shift 或 Ctrl</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Everything about a gate or wire</source>
        <translation>关于门或导线的一切</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>right click</source>
        <translation>右击</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>wheel, pinch</source>
        <translation>滚轮、双指捏合</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>middle button, Space + drag, two fingers</source>
        <translation>中键、空格 + 拖动、双指</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>Jump in the graph</source>
        <translation>在图中跳转</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/help/gestures.py"/>
        <source>click or drag in the small map</source>
        <translation>在小地图中点击或拖动</translation>
    </message>
</context>
<context>
    <name>GettingAround</name>
    <message>
        <location filename="../../bpstudio/ui/getting_around/around.py"/>
        <source>{count} gates chosen</source>
        <translation>已选 {count} 个门</translation>
    </message>
</context>
<context>
    <name>GraphPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>Wanted gradients</source>
        <translation>想要的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>Wanted</source>
        <translation>想求</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>input</source>
        <translation>个输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>inputs</source>
        <translation>个输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>parameter</source>
        <translation>个参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>parameters</source>
        <translation>个参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>constant</source>
        <translation>个常数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>constants</source>
        <translation>个常数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>gate that computes</source>
        <translation>个计算门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>gates that compute</source>
        <translation>个计算门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>copy</source>
        <translation>个复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>copies</source>
        <translation>个复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>wire</source>
        <translation>根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>wires</source>
        <translation>根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>no gates yet</source>
        <translation>还没有门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/graph_page.py"/>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <location filename="../../bpstudio/ui/building/group_titles.py"/>
        <source>Title of the group</source>
        <translation>组的标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/grouping.py"/>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/grouping.py"/>
        <source>Select a group first.</source>
        <translation>请先选择一个组。</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/strip.py"/>
        <source>States of the parameters</source>
        <translation>参数的各个状态</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/strip.py"/>
        <source>Click to go back to earlier parameters</source>
        <translation>点击可回到先前的参数</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/inspector.py"/>
        <source>This graph is closed.</source>
        <translation>这个图已关闭。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/inspector.py"/>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/invitation.py"/>
        <source>Build a graph</source>
        <translation>搭建一个图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/invitation.py"/>
        <source>Drag a gate from the left, or press Tab and type its name.
Or type f = (x + y) * z above and press Enter.
Wires lead from the ring at a gate’s right to a ring at another gate’s left.</source>
        <translation>从左边拖一个门过来，或按 Tab 键输入它的名字。
也可以在上面输入 f = (x + y) * z，再按回车。
导线从一个门右侧的圆环拉到另一个门左侧的圆环。</translation>
    </message>
</context>
<context>
    <name>Jacobian</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>{gradient} through {end}</source>
        <translation>{gradient} 经过 {end}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>One number by one number: an ordinary derivative.</source>
        <translation>一个数对一个数：普通的导数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>The identity: {end} hands the gradient on as it is.</source>
        <translation>单位矩阵：{end} 原样传递梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>Diagonal: each element of {end} depends on its own element of {start} alone, so that the product is one element by element.</source>
        <translation>对角矩阵：{end} 的每个元素只取决于 {start} 中自己的那个元素，所以乘积是逐元素的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>J is {weights} itself: row i has the weights of neuron i of {end}.</source>
        <translation>J 就是 {weights} 本身：第 i 行是 {end} 的第 i 个神经元的权重。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>Each column has a single entry: an element of {start} moves only that element of {end} to which it is joined, and the others are 0.</source>
        <translation>每列只有一个非零元素：{start} 的一个元素只影响它所连接的那个 {end} 的元素，其他的为 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>One row: the gradient of {end}, as a row.</source>
        <translation>一行：{end} 的梯度，写成行。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>Not diagonal: an element of {end} depends on several elements of {start}.</source>
        <translation>不是对角矩阵：{end} 的一个元素取决于 {start} 的多个元素。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/composing.py"/>
        <source>{rows} rows, one an element of {end}; {columns} columns.</source>
        <translation>{rows} 行，每行对应 {end} 的一个元素；{columns} 列。</translation>
    </message>
</context>
<context>
    <name>JacobianPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Show what is selected as soon as it is selected</source>
        <translation>一选中就显示所选内容</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Gradients as rows: δ · J</source>
        <translation>梯度作为行：δ · J</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Gradients as columns: Jᵀ · ∇</source>
        <translation>梯度作为列：Jᵀ · ∇</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Rows</source>
        <translation>行约定</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Columns</source>
        <translation>列约定</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>From {start} to {end}</source>
        <translation>从 {start} 到 {end}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/jacobian_page.py"/>
        <source>Jacobian</source>
        <translation>雅可比矩阵</translation>
    </message>
</context>
<context>
    <name>Jacobians</name>
    <message>
        <location filename="../../bpstudio/ui/insight/jacobians.py"/>
        <source>Select a gate for its Jacobian by its inputs, or a wire, or several gates for the Jacobian from the earlier to the later ones.</source>
        <translation>选择一个门，看它对各输入的雅可比矩阵；或选择一根导线；或选择几个门，看从前面的门到后面的门的雅可比矩阵。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/jacobians.py"/>
        <source>{name} has no value yet at this step.</source>
        <translation>{name} 在这一步还没有值。</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>Join to which input?</source>
        <translation>连接到哪个输入？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>Join to an input</source>
        <translation>连接到输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>Select the one gate that the wire is to come from.</source>
        <translation>请选择导线起点的那一个门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>No gate has a free input for a wire from {name}.</source>
        <translation>没有门有空闲的输入可接来自 {name} 的导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>No free input is called so.</source>
        <translation>没有这样名字的空闲输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/joining.py"/>
        <source>input {port}</source>
        <translation>输入 {port}</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <location filename="../../bpstudio/ui/presenting/sheets.py"/>
        <source>Esc leave · B black · L laser · P pen · E erase · PgDown on · PgUp back</source>
        <translation>Esc 离开 · B 黑屏 · L 激光 · P 画笔 · E 擦除 · PgDown 前进 · PgUp 后退</translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/kind_box.py"/>
        <source>Gate kind</source>
        <translation>门的种类</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/kind_box.py"/>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/landscape_plot.py"/>
        <source>Drawing the map…</source>
        <translation>正在绘制等高图…</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <location filename="../../bpstudio/ui/panels/network/layer_row.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/layer_row.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/layer_row.py"/>
        <source>Take this layer away</source>
        <translation>去掉这一层</translation>
    </message>
</context>
<context>
    <name>LayerWalks</name>
    <message>
        <location filename="../../bpstudio/ui/insight/layer_walks.py"/>
        <source>This graph is too large to be walked through.</source>
        <translation>这个图太大，无法逐层走过。</translation>
    </message>
</context>
<context>
    <name>LayersTable</name>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>naive path sums</source>
        <translation>朴素路径求和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>δ recursion</source>
        <translation>δ 递推</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>Products for all gradients of a network</source>
        <translation>求网络所有梯度的乘积次数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>Neurons in a layer</source>
        <translation>每层神经元</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>Layers of weights</source>
        <translation>权重层数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>n = {width} neurons</source>
        <translation>n = {width} 个神经元</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/cost/layers.py"/>
        <source>L = {depth} layers</source>
        <translation>L = {depth} 层</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>Each wire has the colour of the gradient on it.</source>
        <translation>每根导线的颜色表示它上面的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>Each wire has the colour of the value on it.</source>
        <translation>每根导线的颜色表示它上面的值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>distributor</source>
        <translation>分配器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>hands the upstream gradient on to every input.</source>
        <translation>把上游梯度交给每个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>multiplies the upstream gradient by the other input.</source>
        <translation>把上游梯度乘以另一个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>adder</source>
        <translation>加法器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>adds the gradients of its branches.</source>
        <translation>把各分支的梯度相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>hands the upstream gradient to the winner and 0 to the losers.</source>
        <translation>把上游梯度交给赢家，输家得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>multiplies the upstream gradient by its gain, the slope of its curve.</source>
        <translation>把上游梯度乘以增益，也就是曲线的斜率。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/legend/legend.py"/>
        <source>a gradient of exactly 0, so nothing flows back through this wire.</source>
        <translation>梯度恰好是 0，没有什么沿这根导线传回。</translation>
    </message>
</context>
<context>
    <name>LessonGallery</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/lesson_gallery.py"/>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/lesson_gallery.py"/>
        <source>Search lessons</source>
        <translation>搜索课程</translation>
    </message>
</context>
<context>
    <name>LessonMaking</name>
    <message>
        <location filename="../../bpstudio/ui/lessons/lesson_making.py"/>
        <source>A new lesson</source>
        <translation>新课程</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <location filename="../../bpstudio/ui/lessons/lessons.py"/>
        <source>The lesson is over: {right} of {asked} questions answered right.</source>
        <translation>课程结束：{asked} 个问题答对了 {right} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lessons.py"/>
        <source>This graph carries no lesson.</source>
        <translation>这个图没有课程。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lessons.py"/>
        <source>A lesson without a title</source>
        <translation>无标题课程</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>Make a lesson</source>
        <translation>制作课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>Build a lesson on this graph by remembering views as steps.</source>
        <translation>把视图逐步记下来，在这个图上制作课程。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>In this graph</source>
        <translation>在这个图中</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>Lessons of bpstudio</source>
        <translation>bpstudio 的课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/list_page.py"/>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
</context>
<context>
    <name>LossBox</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/loss_box.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/loss_box.py"/>
        <source>{gate}, the only output</source>
        <translation>{gate}，唯一的输出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/loss_box.py"/>
        <source>none: there are several outputs</source>
        <translation>无：有多个输出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/loss_box.py"/>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>LostWorkList</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>Last change</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>New graph</source>
        <translation>新图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/lost_work.py"/>
        <source>When bpstudio ended last, these graphs had changes that were not saved. Your files are as they were. What you leave unmarked is offered again next time.</source>
        <translation>bpstudio 上次结束时，这些图有未保存的更改。你的文件保持原样。没有勾选的下次还会询问。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../bpstudio/ui/main_window.py"/>
        <source>Select one gate first.</source>
        <translation>请先选择一个门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/main_window.py"/>
        <source>bpstudio {version}

The studio for understanding backpropagation.</source>
        <translation>bpstudio {version}

用来理解反向传播的工作室。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Colour of the frame</source>
        <translation>框的颜色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/arrange.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/edit.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/file.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/graph.py"/>
        <source>&amp;Graph</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/help.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/insight.py"/>
        <source>&amp;Insight</source>
        <translation>洞察(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>Wrong on purpose</source>
        <translation>故意出错</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/step.py"/>
        <source>&amp;Step</source>
        <translation>步进(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/train.py"/>
        <source>T&amp;rain</source>
        <translation>训练(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Language · 语言</source>
        <translation>语言 · Language</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/deeds/view.py"/>
        <source>Go to the next gate</source>
        <translation>走到下一个门</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/minimap.py"/>
        <source>Small map</source>
        <translation>小地图</translation>
    </message>
</context>
<context>
    <name>MyGates</name>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Select the gates first.</source>
        <translation>请先选择门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Keep as my gate</source>
        <translation>存为我的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>“{name}” is now among your gates on the palette.</source>
        <translation>“{name}”现在已在门面板的“我的门”中。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>my gate {name}</source>
        <translation>我的门 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Rename my gate</source>
        <translation>重命名我的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/my_gates.py"/>
        <source>Name:</source>
        <translation>名字：</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Xavier (Glorot): even, by both widths</source>
        <translation>Xavier（Glorot）：均匀，按前后宽度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>He: normal, by the width before</source>
        <translation>He：正态，按前一层宽度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>even between −½ and ½</source>
        <translation>在 −½ 与 ½ 之间均匀</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>all 0</source>
        <translation>全为 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>given: numbers or matrices</source>
        <translation>给定：数或矩阵</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Insert a network</source>
        <translation>插入网络</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Add a hidden layer</source>
        <translation>添加隐藏层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>One number for all, or one array for each layer: …; …</source>
        <translation>所有层共用一个数，或每层一个数组：…; …</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>stored transposed: z = Wᵀ x + b</source>
        <translation>转置存放：z = Wᵀ x + b</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>layers: W x + b, one gate a step</source>
        <translation>按层：W x + b，每步一个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>single numbers: one gate for each</source>
        <translation>单个数：每个数一个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Hidden layer {number}</source>
        <translation>隐藏层 {number}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>{parameters} parameters; {layers} gates as layers, {numbers} as single numbers, copies not counted</source>
        <translation>{parameters} 个参数；按层 {layers} 个门，按单个数 {numbers} 个门，不计复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>Made of</source>
        <translation>构成</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/note_editor.py"/>
        <source>Text of the note</source>
        <translation>便笺的文字</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/note_editor.py"/>
        <source>Text, **bold**, *italic*, $w_1 x^2$</source>
        <translation>文字、**粗体**、*斜体*、$w_1 x^2$</translation>
    </message>
</context>
<context>
    <name>Nudge</name>
    <message>
        <location filename="../../bpstudio/ui/insight/nudge.py"/>
        <source>Select a gate or a wire that has a value.</source>
        <translation>请选择一个有值的门或导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/nudge.py"/>
        <source>There is no gradient here to be checked.</source>
        <translation>这里没有可以核对的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/nudge.py"/>
        <source>{gradient} by the rules, {numeric} by differences.</source>
        <translation>按规则是 {gradient}，按差分是 {numeric}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/nudge.py"/>
        <source>{right} of {count} agree with differences.</source>
        <translation>{count} 个中有 {right} 个与差分一致。</translation>
    </message>
</context>
<context>
    <name>NudgePage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Nudge by ε</source>
        <translation>微扰 ε</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Check all</source>
        <translation>全部核对</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Nudge {start} by ε =</source>
        <translation>把 {start} 微扰 ε =</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Gate</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Compare this gradient with a central difference of the loss</source>
        <translation>把这个梯度与损失的中心差分比较</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_page.py"/>
        <source>Compare every gradient with a central difference of the loss</source>
        <translation>把每个梯度与损失的中心差分比较</translation>
    </message>
</context>
<context>
    <name>NudgePlot</name>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_plot.py"/>
        <source>flat</source>
        <translation>平坦</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_plot.py"/>
        <source>Local linearisation</source>
        <translation>局部线性化</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_plot.py"/>
        <source>Gates with one input have a curve here.</source>
        <translation>单输入的门在这里有曲线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/nudge/nudge_plot.py"/>
        <source>{name} at {z}: slope {slope}</source>
        <translation>{name} 在 {z} 处：斜率 {slope}</translation>
    </message>
</context>
<context>
    <name>OpAmpPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Reversed network</source>
        <translation>反向网络</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Gradient of the loss</source>
        <translation>损失的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Open as a graph</source>
        <translation>作为图打开</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>{name} · seed</source>
        <translation>{name} · 起点</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>The backward pass is linear: twice the gradient here is twice everywhere.</source>
        <translation>反向传播是线性的：这里的梯度加倍，处处都加倍。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>Double the gradient of the loss, and so every gradient</source>
        <translation>把损失的梯度加倍，于是每个梯度都加倍</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <location filename="../../bpstudio/ui/panels/outline/outline.py"/>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <location filename="../../bpstudio/ui/panels/outline/outline_model.py"/>
        <source>Gate</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/outline/outline_model.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/outline/outline_model.py"/>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/outline/outline_model.py"/>
        <source>{title} · {count} gates</source>
        <translation>{title} · {count} 个门</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/palette_panel.py"/>
        <source>Gates</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/palette_panel.py"/>
        <source>Search gates</source>
        <translation>搜索门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/palette_panel.py"/>
        <source>Show all gates again</source>
        <translation>重新显示所有门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/palette_panel.py"/>
        <source>Nothing found: try a name, a symbol or a role, like “router”.</source>
        <translation>没有找到：试试名字、符号或角色，比如“路由器”。</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>Go to which step?</source>
        <translation>回到哪一步？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>The beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>No step is called so.</source>
        <translation>没有这样名字的步骤。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/getting_around/past.py"/>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>PhaseCaption</name>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>each gate’s value, and with it every local gradient, such as ∂z/∂w</source>
        <translation>每个门的值，以及随之而来的每个局部梯度，如 ∂z/∂w</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>Forward pass</source>
        <translation>正向传播</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>∂{loss}/∂z of every number z, from the loss back to the sources</source>
        <translation>从损失回到源，求出每个数 z 的 ∂{loss}/∂z</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>Backward pass</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>all gradients are known; only now the parameters move: θ − η · ∂{loss}/∂θ</source>
        <translation>所有梯度都已知道；参数现在才移动：θ − η · ∂{loss}/∂θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/phase_caption.py"/>
        <source>Update</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Export the picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>The selection</source>
        <translation>选中部分</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>SVG, for the web and to be edited</source>
        <translation>SVG：用于网页，可再编辑</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>PDF, for documents and print</source>
        <translation>PDF：用于文档和打印</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>PNG, as pixels</source>
        <translation>PNG：像素图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>GIF, the whole pass step by step</source>
        <translation>GIF，逐步展示整趟过程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>{width} × {height} points, sharp at any size</source>
        <translation>{width} × {height} 点，任意大小都清晰</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picture_dialog.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>Picturing</name>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>Select what the picture shall show.</source>
        <translation>请选择图片要显示的内容。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>Export the picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>Saved the picture {file}.</source>
        <translation>图片已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>The picture is on the clipboard.</source>
        <translation>图片已在剪贴板上。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
</context>
<context>
    <name>PlotWindow</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plot_window.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>What is plotted</source>
        <translation>画什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Gradient norm per layer</source>
        <translation>各层梯度范数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>What it has learnt</source>
        <translation>学到了什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Loss over two parameters</source>
        <translation>两个参数上的损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Curves of the training</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>What the network has learnt</source>
        <translation>网络学到了什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>More about the plots</source>
        <translation>图表的更多选项</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>The curve appears when training begins.</source>
        <translation>训练开始后会出现曲线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>The loss says nothing about right and wrong answers.</source>
        <translation>损失不说明答案的对错。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>There is a picture for one or two inputs and a target to meet.</source>
        <translation>有一两个输入和一个目标时才有图。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>There is a map where just two numbers are learnt.</source>
        <translation>恰好学习两个数时才有等高图。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>layer {number} ({names})</source>
        <translation>第 {number} 层（{names}）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>mean of an epoch</source>
        <translation>一轮的平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>each batch</source>
        <translation>每一批</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Keep this run to compare</source>
        <translation>保留这次运行以便比较</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Compare with a saved run…</source>
        <translation>与保存的运行比较…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Forget the kept runs</source>
        <translation>丢弃保留的运行</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Save the plot…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>Save the run as CSV…</source>
        <translation>把运行保存为 CSV…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/plots.py"/>
        <source>In a window of its own</source>
        <translation>在单独的窗口</translation>
    </message>
</context>
<context>
    <name>Predicting</name>
    <message>
        <location filename="../../bpstudio/ui/classroom/predicting.py"/>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/predicting.py"/>
        <source>Hide numbers and guess them (F4)</source>
        <translation>藏起数值来猜（F4）</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <location filename="../../bpstudio/ui/keeping/presence.py"/>
        <source>{file} is open in another window too. When one saves, the other will be told.</source>
        <translation>{file} 也在另一个窗口中打开。一方保存时，另一方会得到通知。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/presence.py"/>
        <source>&amp;Understood</source>
        <translation>知道了(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/preview.py"/>
        <source>The first examples</source>
        <translation>前几个样本</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>your number</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>Your answer</source>
        <translation>你的回答</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>Not quite.</source>
        <translation>不太对。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_box.py"/>
        <source>It is {answer}.</source>
        <translation>答案是 {answer}。</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>asks nothing</source>
        <translation>不提问</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>asks for a number</source>
        <translation>问一个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>offers choices</source>
        <translation>给出选项</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>What is asked</source>
        <translation>问什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>The answer, as {gradient:x} without braces</source>
        <translation>答案，如 {gradient:x}，不写花括号</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>One choice a line, * before the right one</source>
        <translation>每行一个选项，正确的前面加 *</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>What is said after the answer</source>
        <translation>回答后说什么</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>* this one</source>
        <translation>* 这一个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/question_form.py"/>
        <source>that one</source>
        <translation>那一个</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>I do not know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>{right} of {asked} right</source>
        <translation>{asked} 题中答对 {right} 题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>✓ Right: {right}</source>
        <translation>✓ 正确：{right}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>It is {right}.</source>
        <translation>答案是 {right}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>✗ {given}, but it is {right}.</source>
        <translation>✗ {given}，而答案是 {right}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>your number</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/question_page.py"/>
        <source>Your answer</source>
        <translation>你的回答</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>Gate or expression</source>
        <translation>门或表达式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>Add a gate</source>
        <translation>添加门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>Nothing found: try a name, a symbol or a role, like “router”.</source>
        <translation>没有找到：试试名字、符号或角色，比如“路由器”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>my gate</source>
        <translation>我的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>{count} gates</source>
        <translation>{count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/quick_add.py"/>
        <source>expression</source>
        <translation>表达式</translation>
    </message>
</context>
<context>
    <name>Quizzing</name>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>Predict before you see</source>
        <translation>先预测，再看答案</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>The quiz has ended: the graph has changed.</source>
        <translation>测验已结束：图改变了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>How it went</source>
        <translation>成绩如何</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>The exercise is part of the graph now.</source>
        <translation>练习现在是图的一部分了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>Save the result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>Results (*.json)</source>
        <translation>结果 (*.json)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>The result is in {name}.</source>
        <translation>结果保存在 {name} 中。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/words.py"/>
        <source>What does {gate} come to?</source>
        <translation>{gate} 的值是多少？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/words.py"/>
        <source>What flows back to {name} where its branches meet?</source>
        <translation>在 {name} 的分支汇合处，传回多少？</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/words.py"/>
        <source>What flows back from {gate} to {name}?</source>
        <translation>从 {gate} 传回 {name} 的是多少？</translation>
    </message>
</context>
<context>
    <name>RateBox</name>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/rate_box.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/rate_box.py"/>
        <source>The learning rate η of the update</source>
        <translation>更新所用的学习率 η</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/reading.py"/>
        <source>Copy with all digits</source>
        <translation>复制全部数位</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/reading.py"/>
        <source>Copy {what}</source>
        <translation>复制{what}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Leave the lesson</source>
        <translation>离开课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Edit the lesson</source>
        <translation>编辑课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Back (Shift+PgUp)</source>
        <translation>上一步（Shift+PgUp）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Next (Shift+PgDown)</source>
        <translation>下一步（Shift+PgDown）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/reading_page.py"/>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <location filename="../../bpstudio/ui/keeping/recent_menu.py"/>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>λ of the L2 penalty λ Σθ²</source>
        <translation>L2 惩罚 λ Σθ² 的 λ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Seed of every draw</source>
        <translation>每次抽取的种子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Stop at this loss; empty: never</source>
        <translation>达到这个损失时停止；留空：从不</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Stop after so many epochs without a new lowest loss; empty: never</source>
        <translation>连续这么多轮没有新的最低损失就停止；留空：从不</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>How many examples a step uses</source>
        <translation>一步使用多少个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>How the rate changes: constant, linear:END, step:EVERY:FACTOR, cosine:END</source>
        <translation>学习率怎样变化：constant、linear:END、step:EVERY:FACTOR、cosine:END</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>How the losses of a batch are added</source>
        <translation>一批的损失怎样相加</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>full</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>plain (SGD)</source>
        <translation>普通（SGD）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Rate η</source>
        <translation>学习率 η</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Batch</source>
        <translation>批</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Penalty λ</source>
        <translation>惩罚 λ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Stop at loss</source>
        <translation>目标损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/form.py"/>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
</context>
<context>
    <name>RecoveryCopy</name>
    <message>
        <location filename="../../bpstudio/ui/keeping/recovery.py"/>
        <source>Your work is not being kept safe: {reason}</source>
        <translation>你的工作没有得到保护：{reason}</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <location filename="../../bpstudio/ui/training/running.py"/>
        <source>Training has ended: the graph was changed.</source>
        <translation>训练已结束：图被改动了。</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <location filename="../../sample_graphs/x_plus_y_times_z.bpg"/>
        <source>(x + y) z</source>
        <translation>(x + y) z</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/add_gate.bpg"/>
        <source>Add gate: the gradient is handed on</source>
        <translation>加法门：梯度原样传递</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/multiply_gate.bpg"/>
        <source>Multiply gate: the inputs swap</source>
        <translation>乘法门：输入交换</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/copy_gate.bpg"/>
        <source>Copy gate: the gradients add up</source>
        <translation>复制门：梯度相加</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/max_gate.bpg"/>
        <source>Max gate: the winner takes the gradient</source>
        <translation>最大门：赢家得到梯度</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/patterns.bpg"/>
        <source>2 (x y + max(z, w))</source>
        <translation>2 (x y + max(z, w))</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/chain_rule_case_1.bpg"/>
        <source>Chain rule, case 1: one path</source>
        <translation>链式法则，情形 1：一条路径</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/chain_rule_case_2.bpg"/>
        <source>Chain rule, case 2: two paths</source>
        <translation>链式法则，情形 2：两条路径</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/apple.bpg"/>
        <source>Apples with tax</source>
        <translation>含税的苹果</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/apple_and_orange.bpg"/>
        <source>Apples and oranges with tax</source>
        <translation>含税的苹果和橘子</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/olah.bpg"/>
        <source>(a + b)(b + 1)</source>
        <translation>(a + b)(b + 1)</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/diamond.bpg"/>
        <source>Diamond: 5, not 7</source>
        <translation>菱形：是 5，不是 7</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/sigmoid_neuron_from_gates.bpg"/>
        <source>Sigmoid neuron, built from gates</source>
        <translation>用门搭建的 Sigmoid 神经元</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/sigmoid_neuron.bpg"/>
        <source>Sigmoid neuron</source>
        <translation>Sigmoid 神经元</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/losses_add_up.bpg"/>
        <source>Losses add up over examples</source>
        <translation>损失按样本相加</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/mazur_2_2_2.bpg"/>
        <source>Mazur’s network, 2-2-2</source>
        <translation>Mazur 的网络，2-2-2</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/op_amp_2_2_2.bpg"/>
        <source>Op-amp network, 2-2-2</source>
        <translation>运放网络，2-2-2</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/delta_recursion.bpg"/>
        <source>δ from layer to layer</source>
        <translation>δ 逐层传递</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/xor_2_2_1.bpg"/>
        <source>XOR learnt by 2-2-1</source>
        <translation>用 2-2-1 学会异或</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/moons_two_layers.bpg"/>
        <source>Two layers on moons</source>
        <translation>月牙上的两层网络</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/iris_softmax.bpg"/>
        <source>Iris by softmax regression</source>
        <translation>用 softmax 回归分类鸢尾花</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/circles_penalty.bpg"/>
        <source>Sigmoid output with a penalty λ‖θ‖²</source>
        <translation>带惩罚 λ‖θ‖² 的 Sigmoid 输出</translation>
    </message>
    <message>
        <location filename="../../sample_graphs/digits_64_32_10.bpg"/>
        <source>Digits by 64-32-10</source>
        <translation>用 64-32-10 识别数字</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/scrubber.py"/>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>every number</source>
        <translation>每个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>one role only</source>
        <translation>仅一种角色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>the last gate only</source>
        <translation>仅最后一个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>more each round</source>
        <translation>每轮更多</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>the selected gates</source>
        <translation>所选的门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>values and gradients</source>
        <translation>值和梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>one of four</source>
        <translation>四选一</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Numbers are hidden. Guess each one before it is revealed.</source>
        <translation>数值被藏起来了。请在揭晓之前猜出每一个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Ask for</source>
        <translation>提问</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Answers</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Keep in the graph</source>
        <translation>存进图中</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>The graph's file carries this exercise from now on</source>
        <translation>从现在起图的文件带有这个练习</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/setup_page.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <location filename="../../bpstudio/ui/panels/palette/shelves.py"/>
        <source>My gates</source>
        <translation>我的门</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../bpstudio/ui/parts.py"/>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/parts.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/parts.py"/>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/parts.py"/>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <location filename="../../bpstudio/ui/appearance/speaking.py"/>
        <source>Speak English or 简体中文</source>
        <translation>使用 English 或简体中文</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <location filename="../../bpstudio/ui/canvas/spoken.py"/>
        <source>{kind} gate {name}</source>
        <translation>{kind}门 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/spoken.py"/>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/spoken.py"/>
        <source>value {value}</source>
        <translation>值 {value}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/spoken.py"/>
        <source>group {title}, {count} gates</source>
        <translation>组 {title}，{count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/spoken.py"/>
        <source>gradient {gradient}</source>
        <translation>梯度 {gradient}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>The words of this step</source>
        <translation>这一步的文字</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Markdown: **bold**, *italic*, $formula$; numbers as {value:f}, {gradient:x}.</source>
        <translation>Markdown：**粗体**、*斜体*、$公式$；数值写作 {value:f}、{gradient:x}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Values in this step</source>
        <translation>这一步的值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>x = 2; w = 0.5</source>
        <translation>x = 2; w = 0.5</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Take from the canvas</source>
        <translation>从画布采用</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Points at</source>
        <translation>指向</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>the whole graph</source>
        <translation>整个图</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>The sources are given; nothing has been computed yet.</source>
        <translation>源已给定；还没有计算任何东西。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>Forward through {names}.</source>
        <translation>正向经过 {names}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>The backward pass begins at the loss: ∂{names}/∂{names} = 1.</source>
        <translation>反向传播从损失开始：∂{names}/∂{names} = 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>Backward through {names}.</source>
        <translation>反向经过 {names}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>Every gradient is known: now {names} moves against its gradient.</source>
        <translation>所有梯度都已知道：现在 {names} 沿梯度的反方向移动。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/stepping/step_words.py"/>
        <source>update</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/summary_page.py"/>
        <source>{right} of {asked} right</source>
        <translation>{asked} 题中答对 {right} 题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/summary_page.py"/>
        <source>Save the result…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/summary_page.py"/>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/quiz/summary_page.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SweepBar</name>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>Forward mode</source>
        <translation>前向模式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>Source of the derivatives</source>
        <translation>对哪个源求导</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>Back to reverse mode</source>
        <translation>回到反向模式</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>All gradients: {forward} sweeps like this, or {reverse} pass back.</source>
        <translation>求出所有梯度：要这样扫 {forward} 遍，或反向传播 {reverse} 遍。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>{forward} sweeps or {reverse} pass back</source>
        <translation>扫 {forward} 遍，或反传 {reverse} 遍</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/sweep_bar.py"/>
        <source>One sweep answers for one source and every gate.</source>
        <translation>一遍扫描回答一个源对所有门的影响。</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <location filename="../../bpstudio/ui/tabs/tab.py"/>
        <source>New graph</source>
        <translation>新图</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/tab_bar.py"/>
        <source>Open graphs</source>
        <translation>打开的图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/tab_bar.py"/>
        <source>Close this tab</source>
        <translation>关闭这个标签页</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <location filename="../../bpstudio/ui/tabs/tabs.py"/>
        <source>Open graphs</source>
        <translation>打开的图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/tabs/tabs.py"/>
        <source>Graphs (*.bpg);;Pictures with their graph (*.png *.svg);;All files (*)</source>
        <translation>图 (*.bpg);;带图的图片 (*.png *.svg);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <location filename="../../bpstudio/ui/appearance/themes.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/appearance/themes.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <location filename="../../bpstudio/ui/canvas/heat_tables.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/heat_tables.py"/>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <location filename="../../bpstudio/ui/frame/tool_bar.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/tool_bar.py"/>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/tool_bar.py"/>
        <source>Sample graphs</source>
        <translation>示例图</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/tour_card.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <location filename="../../bpstudio/ui/training/part.py"/>
        <source>the graph’s own values…</source>
        <translation>图自身的值…</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/part.py"/>
        <source>{title}, {count:,} examples…</source>
        <translation>{title}，{count:,} 个样本…</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../bpstudio/ui/panels/training/panel.py"/>
        <source>Parameters, gradients and updates</source>
        <translation>参数、梯度和更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/panel.py"/>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/panel.py"/>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/panel.py"/>
        <source>Parameters θ</source>
        <translation>参数 θ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/panel.py"/>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Steps</source>
        <translation>步进条</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>To the start (Ctrl+PgUp)</source>
        <translation>到开头（Ctrl+PgUp）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Step back (PgUp)</source>
        <translation>后退一步（PgUp）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Play (F5)</source>
        <translation>播放（F5）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Step forward (PgDown)</source>
        <translation>前进一步（PgDown）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>To the end (Ctrl+PgDown)</source>
        <translation>到结尾（Ctrl+PgDown）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Pace</source>
        <translation>步幅</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>gate by gate</source>
        <translation>逐门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>level by level</source>
        <translation>逐级</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/transport.py"/>
        <source>step {number} of {last}</source>
        <translation>第 {number} / {last} 步</translation>
    </message>
</context>
<context>
    <name>UnitsBar</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/units_bar.py"/>
        <source>{weights}: {count} units</source>
        <translation>{weights}：{count} 个单元</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/units_bar.py"/>
        <source>Units of {weights}</source>
        <translation>{weights} 的单元数</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <location filename="../../bpstudio/ui/classroom/updating.py"/>
        <source>No parameter has a gradient, so nothing moves.</source>
        <translation>没有参数有梯度，所以什么也不动。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/updating.py"/>
        <source>The update has taken {loss} from {before} to {after}.</source>
        <translation>这次更新使 {loss} 从 {before} 变为 {after}。</translation>
    </message>
</context>
<context>
    <name>ValueBox</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>Shape of the value</source>
        <translation>值的形状</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/value_box.py"/>
        <source>The value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/value_editor.py"/>
        <source>New value</source>
        <translation>新的值</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_words.py"/>
        <source>Vector × matrix: {some} multiplications so far, {all} in all. From {start} on, matrix × matrix, it would be {more}.</source>
        <translation>向量 × 矩阵：到目前为止 {some} 次乘法，总共 {all} 次。若从 {start} 起改用矩阵 × 矩阵，则需要 {more} 次。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_words.py"/>
        <source>∇{scores} = ŷ − {target} = {difference}, with the output function in the loss.</source>
        <translation>∇{scores} = ŷ − {target} = {difference}，输出函数包含在损失里。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_words.py"/>
        <source>The two factors collapse: ∇{prediction} ⊙ σ'({scores}) = {first} ⊙ {slope} = {prediction} − {target} = {difference}.</source>
        <translation>两个因子合并了：∇{prediction} ⊙ σ'({scores}) = {first} ⊙ {slope} = {prediction} − {target} = {difference}。</translation>
    </message>
</context>
<context>
    <name>WalkPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>Steps of the walk</source>
        <translation>逐层的步骤</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>One layer back</source>
        <translation>退回一层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>On to the layer before</source>
        <translation>走到前一层</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>From {loss} back to {start}</source>
        <translation>从 {loss} 回到 {start}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>This gradient is not computed yet at this step of the pass.</source>
        <translation>在传播的这一步，这个梯度还没有算出。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/jacobian/walk_page.py"/>
        <source>Walk through the layers</source>
        <translation>逐层走过</translation>
    </message>
</context>
<context>
    <name>WantedList</name>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/wanted_list.py"/>
        <source>Wanted gradients</source>
        <translation>想要的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/wanted_list.py"/>
        <source>Want the gradient of what is selected</source>
        <translation>想求所选内容的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/wanted_list.py"/>
        <source>Want the chosen one no longer (Del)</source>
        <translation>不再想求选中的这个（Del）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/explain/wanted_list.py"/>
        <source>Wanted</source>
        <translation>想求</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>the start</source>
        <translation>开头</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>forward through {gate}</source>
        <translation>正向经过 {gate}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>the gradient of the loss</source>
        <translation>损失的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>backward through {gate}</source>
        <translation>反向经过 {gate}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>the update of {gate}</source>
        <translation>{gate} 的更新</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/step_form.py"/>
        <source>the end: everything is shown</source>
        <translation>结尾：全部显示</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>Saved the plot {file}.</source>
        <translation>图表已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>Save the run</source>
        <translation>保存运行</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>Saved the run {file}.</source>
        <translation>运行已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>Compare with a saved run</source>
        <translation>与保存的运行比较</translation>
    </message>
</context>
<context>
    <name>WiresPage</name>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>upstream</source>
        <translation>上游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>local</source>
        <translation>局部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>downstream</source>
        <translation>下游</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>Numbers of the selected wires</source>
        <translation>所选导线的数值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>{count} wires</source>
        <translation>{count} 根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>from {gate}</source>
        <translation>来自 {gate}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>to {gate}</source>
        <translation>通向 {gate}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>downstream = upstream × local, element by element.</source>
        <translation>下游 = 上游 × 局部，逐元素。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>downstream = upstream × local, element by element, summed to {shape}.</source>
        <translation>下游 = 上游 × 局部，逐元素，再求和成 {shape}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>one number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/wires_page.py"/>
        <source>Select this gate</source>
        <translation>选择这个门</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>a number from the data</source>
        <translation>来自数据的数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Its gradient says how much the loss changes when the data changes.</source>
        <translation>它的梯度说明数据变化时损失变化多少。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>left end of the slider</source>
        <translation>滑块的左端</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>high</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>right end of the slider</source>
        <translation>滑块的右端</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>a number that training changes</source>
        <translation>训练会改变的数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Its gradient says how training has to change it.</source>
        <translation>它的梯度说明训练应当怎样改变它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>a number that stays as it is</source>
        <translation>保持不变的数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Its gradient is shown but nothing ever follows it.</source>
        <translation>显示它的梯度，但什么也不会跟着它变。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>add</source>
        <translation>加法</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a + b + …</source>
        <translation>f = a + b + …</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on to every input, unchanged.</source>
        <translation>把上游梯度原样交给每个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>multiply</source>
        <translation>乘法</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a × b × …</source>
        <translation>f = a × b × …</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Each input gets the upstream gradient times the product of the other inputs.</source>
        <translation>每个输入得到上游梯度乘以其他输入的乘积。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>subtract</source>
        <translation>减法</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a − b</source>
        <translation>f = a − b</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on to a, and to b with its sign turned.</source>
        <translation>把上游梯度交给 a，变号后交给 b。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>divide</source>
        <translation>除法</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a ÷ b</source>
        <translation>f = a ÷ b</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × 1 ÷ b, and input b gets it × −a ÷ b².</source>
        <translation>输入 a 得到上游梯度 × 1 ÷ b，输入 b 得到它 × −a ÷ b²。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs a divisor other than 0</source>
        <translation>需要不为 0 的除数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>negate</source>
        <translation>取负</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = −x</source>
        <translation>f = −x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Turns the sign of the upstream gradient.</source>
        <translation>把上游梯度变号。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>power</source>
        <translation>幂</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = aᵇ</source>
        <translation>f = aᵇ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>The base a gets the upstream gradient × b · aᵇ⁻¹, and the exponent b gets it × aᵇ · ln a.</source>
        <translation>底数 a 得到上游梯度 × b · aᵇ⁻¹，指数 b 得到它 × aᵇ · ln a。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs a whole exponent for a negative base, and none below 0 for the base 0</source>
        <translation>底数为负时需要整数指数，底数为 0 时指数不能小于 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>square</source>
        <translation>平方</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x²</source>
        <translation>f = x²</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by 2x.</source>
        <translation>把上游梯度乘以 2x。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>sqrt</source>
        <translation>平方根</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = √x</source>
        <translation>f = √x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Divides the upstream gradient by 2√x, so small inputs get large gradients.</source>
        <translation>把上游梯度除以 2√x，所以小的输入得到大的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs an input that is not negative</source>
        <translation>需要不为负的输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>reciprocal</source>
        <translation>倒数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = 1 ÷ x</source>
        <translation>f = 1 ÷ x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by −1 ÷ x².</source>
        <translation>把上游梯度乘以 −1 ÷ x²。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs an input other than 0</source>
        <translation>需要不为 0 的输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>abs</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = |x|</source>
        <translation>f = |x|</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on where x is positive, turns its sign where x is negative, and stops it at 0.</source>
        <translation>x 为正处原样传递上游梯度，x 为负处变号，x 为 0 处截断。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = factor × x</source>
        <translation>f = factor × x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by the factor, which stays as it is.</source>
        <translation>把上游梯度乘以这个保持不变的因子。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>the other factor of the product</source>
        <translation>乘积的另一个因子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>every branch = x</source>
        <translation>每个分支 = x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Adds the gradients of its branches.</source>
        <translation>把各分支的梯度相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the largest of a, b, …</source>
        <translation>f = a, b, … 中最大的</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>All of the upstream gradient goes to the largest input and 0 to the others; inputs that tie share it equally.</source>
        <translation>上游梯度全部交给最大的输入，其他得到 0；相等的输入平分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>min</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the smallest of a, b, …</source>
        <translation>f = a, b, … 中最小的</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>All of the upstream gradient goes to the smallest input and 0 to the others; inputs that tie share it equally.</source>
        <translation>上游梯度全部交给最小的输入，其他得到 0；相等的输入平分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = share × x</source>
        <translation>f = share × x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on if the switch is closed and stops it if not.</source>
        <translation>开关闭合时传递上游梯度，断开时截断。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>1 where the switch is closed, 0 where it is open</source>
        <translation>闭合处为 1，断开处为 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>relu</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x where x &gt; 0, else 0</source>
        <translation>x &gt; 0 时 f = x，否则 f = 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on where x is positive and stops it elsewhere.</source>
        <translation>x 为正处传递上游梯度，其他地方截断。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>leaky_relu</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x where x &gt; 0, else slope × x</source>
        <translation>x &gt; 0 时 f = x，否则 f = slope × x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on where x is positive and multiplies it by the slope elsewhere.</source>
        <translation>x 为正处传递上游梯度，其他地方乘以斜率。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>steepness where x is not positive</source>
        <translation>x 不为正处的陡度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>elu</source>
        <translation>ELU</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x where x &gt; 0, else alpha × (eˣ − 1)</source>
        <translation>x &gt; 0 时 f = x，否则 f = alpha × (eˣ − 1)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on where x is positive and multiplies it by alpha × eˣ elsewhere.</source>
        <translation>x 为正处传递上游梯度，其他地方乘以 alpha × eˣ。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>alpha</source>
        <translation>α</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>how far below 0 the curve goes</source>
        <translation>曲线低于 0 的幅度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = σ(x) = 1 ÷ (1 + e⁻ˣ)</source>
        <translation>f = σ(x) = 1 ÷ (1 + e⁻ˣ)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by σ(x) · (1 − σ(x)), at most ¼ and near 0 where the sigmoid is saturated.</source>
        <translation>把上游梯度乘以 σ(x) · (1 − σ(x))，最多 ¼，在 sigmoid 饱和处接近 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = tanh x</source>
        <translation>f = tanh x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by 1 − tanh² x, at most 1 and near 0 where tanh is saturated.</source>
        <translation>把上游梯度乘以 1 − tanh² x，最多 1，在 tanh 饱和处接近 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = ln(1 + eˣ)</source>
        <translation>f = ln(1 + eˣ)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by σ(x), a soft step from 0 to 1.</source>
        <translation>把上游梯度乘以 σ(x)，即从 0 到 1 的柔和台阶。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>gelu</source>
        <translation>GELU</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x × Φ(x), where Φ(x) is the share of a standard normal below x</source>
        <translation>f = x × Φ(x)，其中 Φ(x) 是标准正态分布低于 x 的比例</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by Φ(x) + x · φ(x), where φ is the bell curve.</source>
        <translation>把上游梯度乘以 Φ(x) + x · φ(x)，其中 φ 是钟形曲线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x × σ(x)</source>
        <translation>f = x × σ(x)</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by σ(x) · (1 + x · (1 − σ(x))).</source>
        <translation>把上游梯度乘以 σ(x) · (1 + x · (1 − σ(x)))。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>step</source>
        <translation>阶跃</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = 1 where x &gt; 0, else 0</source>
        <translation>x &gt; 0 时 f = 1，否则 f = 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Stops the upstream gradient: the curve is flat, so nothing can be learned.</source>
        <translation>截断上游梯度：曲线是平的，所以什么也学不到。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x</source>
        <translation>f = x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on, unchanged.</source>
        <translation>原样传递上游梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>exp</source>
        <translation>指数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = eˣ</source>
        <translation>f = eˣ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by eˣ, which is the output itself.</source>
        <translation>把上游梯度乘以 eˣ，也就是输出本身。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = ln x</source>
        <translation>f = ln x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Divides the upstream gradient by x.</source>
        <translation>把上游梯度除以 x。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs a positive input</source>
        <translation>需要正的输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>sin</source>
        <translation>正弦</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = sin x</source>
        <translation>f = sin x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by cos x.</source>
        <translation>把上游梯度乘以 cos x。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>cos</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = cos x</source>
        <translation>f = cos x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by −sin x.</source>
        <translation>把上游梯度乘以 −sin x。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>amplify</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = gain × x</source>
        <translation>f = gain × x</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by the gain, whatever x is: it is linear.</source>
        <translation>无论 x 是多少，都把上游梯度乘以增益：它是线性的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>by what the op-amp multiplies</source>
        <translation>运算放大器乘的倍数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>matmul</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a @ b, each row of a times each column of b</source>
        <translation>f = a @ b，a 的每一行乘以 b 的每一列</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient @ bᵀ, and input b gets aᵀ @ the upstream gradient.</source>
        <translation>输入 a 得到 上游梯度 @ bᵀ，输入 b 得到 aᵀ @ 上游梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>dot</source>
        <translation>点积</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a · b, the sum of all aᵢ × bᵢ</source>
        <translation>f = a · b，所有 aᵢ × bᵢ 的和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Each vector gets the upstream gradient times the other vector.</source>
        <translation>每个向量得到上游梯度乘以另一个向量。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>outer</source>
        <translation>外积</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a bᵀ, the table of all aᵢ × bⱼ</source>
        <translation>f = a bᵀ，所有 aᵢ × bⱼ 构成的表</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient @ b, and input b gets the upstream gradient's transpose @ a.</source>
        <translation>输入 a 得到 上游梯度 @ b，输入 b 得到 上游梯度的转置 @ a。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the sum of all elements of x, or of those along an axis</source>
        <translation>f = x 所有元素的和，或沿一个轴的和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on to every element, unchanged.</source>
        <translation>把上游梯度原样交给每个元素。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>the axis along which to go, or empty for all of them</source>
        <translation>沿哪个轴，留空表示所有轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the mean of all n elements of x, or of those along an axis</source>
        <translation>f = x 全部 n 个元素的平均，或沿一个轴的平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on to every element, divided by their number n.</source>
        <translation>把上游梯度除以元素个数 n 后交给每个元素。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>amax</source>
        <translation>元素最大</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the largest element of x, or of each stretch along an axis</source>
        <translation>f = x 中最大的元素，或沿一个轴每段中最大的</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>All of the upstream gradient goes to the largest element and 0 to the others; elements that tie share it equally.</source>
        <translation>上游梯度全部交给最大的元素，其他得到 0；相等的元素平分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>amin</source>
        <translation>元素最小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the smallest element of x, or of each stretch along an axis</source>
        <translation>f = x 中最小的元素，或沿一个轴每段中最小的</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>All of the upstream gradient goes to the smallest element and 0 to the others; elements that tie share it equally.</source>
        <translation>上游梯度全部交给最小的元素，其他得到 0；相等的元素平分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>norm_squared</source>
        <translation>范数平方</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = ‖x‖², the sum of all xᵢ², or of those along an axis</source>
        <translation>f = ‖x‖²，所有 xᵢ² 的和，或沿一个轴的和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies the upstream gradient by 2x, element by element.</source>
        <translation>把上游梯度逐元素乘以 2x。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>transpose</source>
        <translation>转置</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = xᵀ, whose rows are the columns of x</source>
        <translation>f = xᵀ，它的行是 x 的列</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on, transposed back.</source>
        <translation>把上游梯度转置回去后传递。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>reshape</source>
        <translation>变形</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the numbers of x in their order, in another shape</source>
        <translation>f = x 的数按原顺序排成另一种形状</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands the upstream gradient on, in the shape of x.</source>
        <translation>以 x 的形状传递上游梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>the new lengths of the axes; −1 is what is left</source>
        <translation>各轴的新长度；−1 表示剩余部分</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = [a, b, …], one behind the other</source>
        <translation>f = [a, b, …]，首尾相接</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Hands every input its own part of the upstream gradient, unchanged.</source>
        <translation>把上游梯度中属于自己的一段原样交给每个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>the axis along which they stand</source>
        <translation>沿哪个轴排列</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>pick</source>
        <translation>选取</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x[index]</source>
        <translation>f = x[index]</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>All of the upstream gradient goes to the elements that were picked and 0 to the others.</source>
        <translation>上游梯度全部交给被选取的元素，其他得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>which elements, as in x[2] or x[0, 1:3]</source>
        <translation>哪些元素，如 x[2] 或 x[0, 1:3]</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = eˣ ÷ the sum of all eˣ: shares between 0 and 1 that add up to 1</source>
        <translation>f = eˣ ÷ 所有 eˣ 的和：在 0 和 1 之间、总和为 1 的份额</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Multiplies by fᵢ what the upstream gradient has at i more than on average, weighted by f: raising one share lowers the others.</source>
        <translation>上游梯度在 i 处超出以 f 加权平均的部分，再乘以 fᵢ：一份升高，其他就降低。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>the axis along which the classes stand, −1 for the last</source>
        <translation>类别排列所沿的轴，−1 表示最后一个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>log_softmax</source>
        <translation>Log-softmax</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = x − ln of the sum of all eˣ, the logarithm of softmax</source>
        <translation>f = x − ln(所有 eˣ 的和)，softmax 的对数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Takes softmax(x) × the sum of the upstream gradient off the upstream gradient.</source>
        <translation>从上游梯度中减去 softmax(x) × 上游梯度的和。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>one_hot</source>
        <translation>独热</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = a vector of zeros with 1 at place x, counted from 0</source>
        <translation>f = 在第 x 位为 1 的零向量，从 0 数起</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Stops the upstream gradient: a class cannot change by a little.</source>
        <translation>截断上游梯度：类别不能只变一点点。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs the number of a class, counted from 0</source>
        <translation>需要类别编号，从 0 数起</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>how many classes there are</source>
        <translation>一共有多少类</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>squared_error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ (a − t)², the squared error</source>
        <translation>f = Σ (a − t)²，平方误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × 2(a − t), and input t the opposite.</source>
        <translation>输入 a 得到上游梯度 × 2(a − t)，输入 t 得到相反数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>half_squared</source>
        <translation>半平方误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = ½ Σ (a − t)², half the squared error</source>
        <translation>f = ½ Σ (a − t)²，平方误差的一半</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × (a − t), and input t the opposite.</source>
        <translation>输入 a 得到上游梯度 × (a − t)，输入 t 得到相反数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>mean_squared</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ (a − t)² ÷ n, the mean squared error</source>
        <translation>f = Σ (a − t)² ÷ n，均方误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × 2(a − t) ÷ n, and input t the opposite.</source>
        <translation>输入 a 得到上游梯度 × 2(a − t) ÷ n，输入 t 得到相反数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>abs_error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ |a − t|, the absolute error</source>
        <translation>f = Σ |a − t|，绝对误差</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient with the sign of a − t, or 0 where both are equal; input t gets the opposite.</source>
        <translation>输入 a 得到带 a − t 符号的上游梯度，两者相等处得到 0；输入 t 得到相反数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>huber</source>
        <translation>Huber 损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ ½(a − t)² where |a − t| ≤ delta, beyond it a straight line</source>
        <translation>|a − t| ≤ delta 处 f = Σ ½(a − t)²，之外是直线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × (a − t), but never × more than delta, and input t the opposite.</source>
        <translation>输入 a 得到上游梯度 × (a − t)，但倍数不超过 delta，输入 t 得到相反数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>delta</source>
        <translation>δ</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>where the parabola becomes a straight line</source>
        <translation>抛物线变成直线的位置</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>hinge</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ max(0, 1 − a t) for targets t of −1 and 1</source>
        <translation>f = Σ max(0, 1 − a t)，目标 t 为 −1 或 1</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input a gets the upstream gradient × −t, and input t gets it × −a, where a t is below 1; elsewhere both get 0.</source>
        <translation>a t 小于 1 处，输入 a 得到上游梯度 × −t，输入 t 得到它 × −a；其他地方两者都得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>max_margin</source>
        <translation>最大间隔</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = Σ max(0, sⱼ − s of the right class + margin) over the wrong classes, t one-hot</source>
        <translation>f = Σ max(0, sⱼ − 正确类别的 s + margin)，对错误类别求和，t 为独热向量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Each wrong class that comes nearer to the right one than the margin gets the upstream gradient, and the right class loses as much.</source>
        <translation>每个与正确类别的差距小于间隔的错误类别得到上游梯度，正确类别则减去同样多。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>by how much the right score has to lead</source>
        <translation>正确分数要领先多少</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>log_loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = −Σ (t ln p + (1 − t) ln (1 − p)), the binary cross-entropy (log-likelihood)</source>
        <translation>f = −Σ (t ln p + (1 − t) ln (1 − p))，二元交叉熵（对数似然）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input p gets the upstream gradient × (p − t) ÷ (p (1 − p)).</source>
        <translation>输入 p 得到上游梯度 × (p − t) ÷ (p (1 − p))。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>needs a probability between 0 and 1, and one of 0 or 1 only if it is right</source>
        <translation>需要 0 和 1 之间的概率，且只有猜对时才能是 0 或 1</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>logit_loss</source>
        <translation>Logit 损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = the binary cross-entropy of p = σ(z) and t, exact for every z</source>
        <translation>f = p = σ(z) 与 t 的二元交叉熵，对任何 z 都精确</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input z gets the upstream gradient × (σ(z) − t), and input t gets it × −z.</source>
        <translation>输入 z 得到上游梯度 × (σ(z) − t)，输入 t 得到它 × −z。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>cross_entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = −Σ t ln softmax(z), the cross-entropy of scores z and targets t, exact</source>
        <translation>f = −Σ t ln softmax(z)，分数 z 与目标 t 的交叉熵，精确</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Input z gets the upstream gradient × (softmax(z) − t) if t adds up to 1.</source>
        <translation>若 t 的总和为 1，输入 z 得到上游梯度 × (softmax(z) − t)。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>l1_penalty</source>
        <translation>L1 惩罚</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = strength × the sum of all |θ|, over all elements of a, b, …</source>
        <translation>f = strength × 所有 |θ| 的和，遍及 a, b, … 的所有元素</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Every element gets the upstream gradient × λ with its own sign, or 0 at 0.</source>
        <translation>每个元素得到带自身符号的上游梯度 × λ，为 0 处得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>λ, what large parameters cost</source>
        <translation>λ，大的参数要付的代价</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>l2_penalty</source>
        <translation>L2 惩罚</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>f = strength × ‖θ‖², over all elements of a, b, …</source>
        <translation>f = strength × ‖θ‖²，遍及 a, b, … 的所有元素</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>Every element θ gets the upstream gradient × 2λθ.</source>
        <translation>每个元素 θ 得到上游梯度 × 2λθ。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/document.py"/>
        <source>Undo {label}</source>
        <translation>撤销：{label}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/document.py"/>
        <source>Redo {label}</source>
        <translation>重做：{label}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/document.py"/>
        <source>Go to step {position}</source>
        <translation>回到第 {position} 步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Frame “{title}”</source>
        <translation>框“{title}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>There is no frame colour called “{name}”.</source>
        <translation>没有名为“{name}”的框颜色。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Change the frame “{title}”</source>
        <translation>更改框“{title}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Add a note</source>
        <translation>添加便笺</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Change a note</source>
        <translation>更改便笺</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Delete {what}</source>
        <translation>删除 {what}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>the frame “{title}”</source>
        <translation>框“{title}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>a note</source>
        <translation>便笺</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>one annotation</source>
        <translation>一条注释</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>{count} annotations</source>
        <translation>{count} 条注释</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>one gate</source>
        <translation>一个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>{count} gates</source>
        <translation>{count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/annotations.py"/>
        <source>There is no annotation called “{name}”.</source>
        <translation>没有名为“{name}”的注释。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/attaching.py"/>
        <source>{gate} is a source: nothing can flow into it.</source>
        <translation>{gate} 是源：没有什么能流入它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/attaching.py"/>
        <source>Add {kind} behind {gate}</source>
        <translation>在 {gate} 之后添加{kind}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/attaching.py"/>
        <source>An input of {gate} takes one wire, and this one has one already.</source>
        <translation>{gate} 的每个输入只接一根导线，而这个输入已经有了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/attaching.py"/>
        <source>Add {kind} before {gate}</source>
        <translation>在 {gate} 之前添加{kind}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/bypassing.py"/>
        <source>A copy gate is part of the path: delete one of its branches instead.</source>
        <translation>复制门是通路的一部分：请改为删除它的一个分支。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/bypassing.py"/>
        <source>Delete {gates}, keep the path</source>
        <translation>删除 {gates}，保留通路</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>There is no input called “{name}”.</source>
        <translation>没有名为“{name}”的输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Set {count} examples</source>
        <translation>设置 {count} 个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Remove all examples</source>
        <translation>移除所有样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>There is no example {number} of {count}.</source>
        <translation>没有第 {number} 个样本，一共有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Show another example</source>
        <translation>显示另一个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Take the mean of the losses</source>
        <translation>取各样本损失的平均</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Take the sum of the losses</source>
        <translation>取各样本损失的总和</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>No input has a value that could become an example.</source>
        <translation>没有哪个输入有值可以作为样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Keep the inputs as an example</source>
        <translation>把当前输入保存为样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Remove example {number}</source>
        <translation>移除第 {number} 个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>Set {name} in example {number}</source>
        <translation>设置第 {number} 个样本的 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>The graph has no examples.</source>
        <translation>这个图没有样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/examples.py"/>
        <source>{name} has no value yet.</source>
        <translation>{name} 还没有值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/fragments.py"/>
        <source>Paste {gates}</source>
        <translation>粘贴 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/gates.py"/>
        <source>Add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/gates.py"/>
        <source>{name} computes its value: only a source can be given one.</source>
        <translation>{name} 的值是算出来的：只有源才能被赋值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/gates.py"/>
        <source>Add {kind}</source>
        <translation>添加{kind}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/gates.py"/>
        <source>Move {gates}</source>
        <translation>移动 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/gates.py"/>
        <source>Rename {old} to {new}</source>
        <translation>把 {old} 重命名为 {new}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Select the gates of the group first.</source>
        <translation>请先选择要编成组的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>“{title}” is a group already.</source>
        <translation>“{title}”已经是一个组。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Only a part of the group “{title}” is selected: a group is taken whole.</source>
        <translation>只选中了组“{title}”的一部分：组要整个选取。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Group {gates}</source>
        <translation>把 {gates} 编组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Ungroup {groups}</source>
        <translation>取消编组 {groups}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Open {groups}</source>
        <translation>打开 {groups}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Fold {groups}</source>
        <translation>折叠 {groups}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Rename a group to “{title}”</source>
        <translation>把组重命名为“{title}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>Name a port of “{title}”</source>
        <translation>命名“{title}”的端口</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>There is no group called “{name}”.</source>
        <translation>没有名为“{name}”的组。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>one group</source>
        <translation>一个组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/groups.py"/>
        <source>{count} groups</source>
        <translation>{count} 个组</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/kinds.py"/>
        <source>Turn {name} into {kind}</source>
        <translation>把 {name} 变成{kind}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/networks.py"/>
        <source>There are too many networks in this graph to name another.</source>
        <translation>这个图里的网络太多，无法再命名一个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/networks.py"/>
        <source>There already is a gate called “{name}”.</source>
        <translation>已经有名为“{name}”的门了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/networks.py"/>
        <source>Insert network {sizes}</source>
        <translation>插入网络 {sizes}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/networks.py"/>
        <source>Set the units of {name} to {count}</source>
        <translation>把 {name} 的单元数设为 {count}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/networks.py"/>
        <source>{name} makes no hidden layer.</source>
        <translation>{name} 不构成隐藏层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/opening.py"/>
        <source>There is nothing to open.</source>
        <translation>没有什么可以打开。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/opening.py"/>
        <source>Open {gates}</source>
        <translation>打开 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/opening.py"/>
        <source>{name} is fed from data, which needs it as a whole.</source>
        <translation>{name} 由数据供值，需要保持完整。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/opening.py"/>
        <source>Nothing here was opened, so there is nothing to fold back.</source>
        <translation>这里没有打开过什么，所以没有什么可以收起。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/opening.py"/>
        <source>Fold {gates}</source>
        <translation>收起 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/splicing.py"/>
        <source>{name} has wires: only a gate without any can be put into one.</source>
        <translation>{name} 已有导线：只有没有导线的门才能插入导线中。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/splicing.py"/>
        <source>There is no wire from {start} to {end} any more.</source>
        <translation>从 {start} 到 {end} 的导线已经不存在了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/splicing.py"/>
        <source>Insert {gate} into the {wire}</source>
        <translation>把 {gate} 插入{wire}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/swapping.py"/>
        <source>Select a gate with two inputs, of which one at least has a wire.</source>
        <translation>请选择一个有两个输入、并且至少接有一根导线的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/swapping.py"/>
        <source>Swap the inputs of {gates}</source>
        <translation>交换 {gates} 的输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Clear {name}</source>
        <translation>清除 {name}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Set {name} to {value}</source>
        <translation>把 {name} 设为 {value}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>{name} has no setting called “{setting}”.</source>
        <translation>{name} 没有名为“{setting}”的设置。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>The slider of {name} has to begin at a smaller number than it ends.</source>
        <translation>{name} 的滑块起点必须小于终点。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Set {setting} of {name} to {value}</source>
        <translation>把 {name} 的{setting}设为 {value}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>{name} is a source: the loss has to be computed from something.</source>
        <translation>{name} 是源：损失必须由其他值计算得出。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Choose no loss</source>
        <translation>不指定损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Choose {name} as the loss</source>
        <translation>选 {name} 作为损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/values.py"/>
        <source>Change the title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wanting.py"/>
        <source>Select a gate whose gradient is not wanted yet.</source>
        <translation>请选择一个尚未列为想求梯度的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wanting.py"/>
        <source>Want the gradient of {name}</source>
        <translation>想求 {name} 的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wanting.py"/>
        <source>Want {count} gradients</source>
        <translation>想求 {count} 个梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wanting.py"/>
        <source>Want the gradient of {name} no longer</source>
        <translation>不再想求 {name} 的梯度</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wires.py"/>
        <source>Join {start} to {end}</source>
        <translation>连接 {start} 到 {end}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/wires.py"/>
        <source>Cut {wires}</source>
        <translation>剪断 {wires}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/words.py"/>
        <source>There is no gate called “{name}”.</source>
        <translation>没有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/words.py"/>
        <source>{count} wires</source>
        <translation>{count} 根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/document/edits/words.py"/>
        <source>wire from {start} to {end}</source>
        <translation>从 {start} 到 {end} 的导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch.py"/>
        <source>“{name}” is no input, so it cannot have examples.</source>
        <translation>“{name}”不是输入，所以不能有样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch.py"/>
        <source>“{name}” is no parameter with a value.</source>
        <translation>“{name}”不是有值的参数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch.py"/>
        <source>“{name}” takes {shape}, not {other}.</source>
        <translation>“{name}”需要 {shape}，而不是 {other}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_data.py"/>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_data.py"/>
        <source>“{name}” was not named as data.</source>
        <translation>“{name}”没有被指定为数据。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_data.py"/>
        <source>There are no examples for “{name}”.</source>
        <translation>“{name}”没有样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_data.py"/>
        <source>An example of “{name}” is {shape}, not {other}.</source>
        <translation>“{name}”的一个样本是 {shape}，而不是 {other}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_data.py"/>
        <source>“{first}” has {length} examples and “{name}” has {count}.</source>
        <translation>“{first}”有 {length} 个样本，而“{name}”有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/batch_structure.py"/>
        <source>No gate is the loss: choose one.</source>
        <translation>没有指定损失：请选一个门作为损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{some} and {next}</source>
        <translation>{some} 和 {next}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{kind} {needs}, but got {got}{at}.</source>
        <translation>{kind}{needs}，但得到的是 {got}{at}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{gate} is not a finite number{at}.</source>
        <translation>{gate}{at} 不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{gate} overflows: its value{at} is beyond the largest number, 1.8e308.</source>
        <translation>{gate} 溢出：它的值{at}超过了最大的数 1.8e308。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{end} sends an undefined gradient back to {start}.</source>
        <translation>{end} 向 {start} 传回了无定义的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source>{end} sends an infinite gradient back to {start}.</source>
        <translation>{end} 向 {start} 传回了无穷大的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/problems.py"/>
        <source> at [{place}]</source>
        <translation>（在 [{place}] 处）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} has no value yet.</source>
        <translation>{gate} 还没有值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} cannot combine {shapes}: {clash}.</source>
        <translation>{gate} 无法组合 {shapes}：{clash}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} cannot take {shapes}: {clash}.</source>
        <translation>{gate} 无法接受 {shapes}：{clash}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} would hold {count:,} numbers: that is too many.</source>
        <translation>{gate} 将包含 {count:,} 个数：太多了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} waits for its input.</source>
        <translation>{gate} 在等待它的输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} waits for input {inputs}.</source>
        <translation>{gate} 在等待输入 {inputs}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/engine/readiness.py"/>
        <source>{gate} waits for inputs {inputs}.</source>
        <translation>{gate} 在等待输入 {inputs}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/exchange/svg/sheet.py"/>
        <source>There is no theme called “{theme}”: there are {all}.</source>
        <translation>没有名为“{theme}”的主题：可选的有 {all}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/exchange/svg/sheet.py"/>
        <source>There is no stage called “{stage}”: there are {all}.</source>
        <translation>没有名为“{stage}”的阶段：可选的有 {all}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/exchange/svg/sheet.py"/>
        <source>Wires cannot be coloured by “{way}”: there are {ways}.</source>
        <translation>导线不能按“{way}”着色：可选的有 {ways}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>there are no rows and columns to swap</source>
        <translation>没有行和列可以交换</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>reshape it to {row} for a row</source>
        <translation>要得到一行，请变形为 {row}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>its {count} numbers do not fill {wanted}</source>
        <translation>它的 {count} 个数填不满 {wanted}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>there is no element {part} where there are {length}, counted from 0</source>
        <translation>没有元素 {part}，这里只有 {length} 个，从 0 数起</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>they differ in more than axis {axis}</source>
        <translation>它们不只在轴 {axis} 上不同</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>[{index}] needs {count} axes</source>
        <translation>[{index}] 需要 {count} 个轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>it has no axes</source>
        <translation>它没有轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/arranging.py"/>
        <source>[{index}] picks nothing</source>
        <translation>[{index}] 什么也没有取到</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/class_losses.py"/>
        <source>the target needs one number for each score</source>
        <translation>目标需要与分数一一对应的数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/class_losses.py"/>
        <source>one_hot makes them from the number of a class</source>
        <translation>one_hot 可以由类别编号得到它们</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>source</source>
        <translation>源</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>distributor</source>
        <translation>分配器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>swap multiplier</source>
        <translation>交换乘子</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>adder</source>
        <translation>加法器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>amplifier</source>
        <translation>放大器</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Sources</source>
        <translation>源</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Fan-out</source>
        <translation>扇出</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/kind.py"/>
        <source>{kind} has no setting called “{name}”.</source>
        <translation>{kind}没有名为“{name}”的设置。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>@ multiplies vectors and matrices</source>
        <translation>@ 用于向量和矩阵相乘</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>use × for a number</source>
        <translation>数请用 ×</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>the axes before the last two do not fit</source>
        <translation>最后两个轴之前的轴不相容</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>each row of the first has {row} numbers, each column of the second {column}</source>
        <translation>第一个的每一行有 {row} 个数，第二个的每一列有 {column} 个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>transpose the first</source>
        <translation>转置第一个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>transpose the second</source>
        <translation>转置第二个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>swap the two</source>
        <translation>交换两者</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>{some}, or {next}</source>
        <translation>{some}，或{next}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>the dot product takes two vectors</source>
        <translation>点积需要两个向量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>use @ for matrices</source>
        <translation>矩阵请用 @</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>use × for numbers</source>
        <translation>数请用 ×</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>the vectors have different lengths</source>
        <translation>两个向量的长度不同</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/linear_algebra.py"/>
        <source>the outer product takes two vectors</source>
        <translation>外积需要两个向量</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/pointwise.py"/>
        <source>a prediction and its target need the same shape</source>
        <translation>预测与目标的形状必须相同</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/pointwise.py"/>
        <source>transpose one of them</source>
        <translation>转置其中一个</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/pointwise.py"/>
        <source>reshape the second to {shape}</source>
        <translation>把第二个变形为 {shape}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/registry.py"/>
        <source>There is no gate kind called “{name}”.</source>
        <translation>没有名为“{name}”的门类。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>a finite number</source>
        <translation>一个有限的数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>a whole number</source>
        <translation>一个整数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>the number of an axis, or empty for all axes</source>
        <translation>轴的编号，留空表示所有轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>a list of lengths like 2, 3, of which one may be −1 for what is left</source>
        <translation>长度列表，如 2, 3，其中一个可以是 −1，表示剩余部分</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>an index like 2 or 0, 1:3</source>
        <translation>索引，如 2 或 0, 1:3</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>The setting “{name}” has to be {form}.</source>
        <translation>设置“{name}”必须是{form}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/settings.py"/>
        <source>The setting “{name}” has to be {form} of at least {least}.</source>
        <translation>设置“{name}”必须是{form}，且不小于 {least}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>{reason}; {cure}</source>
        <translation>{reason}；{cure}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>the shapes do not fit</source>
        <translation>形状不相容</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>a number has no axes</source>
        <translation>一个数没有轴</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>there is no axis {number}</source>
        <translation>没有轴 {number}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>its only axis is 0</source>
        <translation>它唯一的轴是 0</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>its axes are 0 to {last}</source>
        <translation>它的轴是 0 到 {last}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/gates/shapes.py"/>
        <source>reshape the first to {shape}</source>
        <translation>把第一个变形为 {shape}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}.reduce: this should be “mean” or “sum”.</source>
        <translation>{place}.reduce：这里应当是“mean”或“sum”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}.inputs: there is no input.</source>
        <translation>{place}.inputs：没有输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}.shown: there is no example {number} where there are {count}, counted from 0.</source>
        <translation>{place}.shown：没有样本 {number}，一共有 {count} 个，从 0 数起。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}.inputs.{name}: there is no example.</source>
        <translation>{place}.inputs.{name}：没有样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}.inputs: “{first}” has {length} examples and “{name}” has {count}.</source>
        <translation>{place}.inputs：“{first}”有 {length} 个样本，而“{name}”有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/examples.py"/>
        <source>{place}[{number}]: this example is {shape}, but the first is {wanted}.</source>
        <translation>{place}[{number}]：这个样本是 {shape}，而第一个是 {wanted}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/folding.py"/>
        <source>{name} cannot be folded back: another gate has taken its name.</source>
        <translation>{name} 无法收起：另一个门占用了它的名字。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/folding.py"/>
        <source>{name} cannot be folded back: gates or wires in it were changed since it was opened.</source>
        <translation>{name} 无法收起：打开之后，其中的门或导线被改动过。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} has no value yet: only then it is known what is in it.</source>
        <translation>{name} 还没有值：有了值才知道它里面是什么。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} has been opened already.</source>
        <translation>{name} 已经打开了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} is a part of {whole}, which was opened.</source>
        <translation>{name} 是已打开的 {whole} 的一部分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} only copies: open the gates before and behind it.</source>
        <translation>{name} 只是复制：请打开它前后的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} cannot be opened: {kind} is not made of sums, products and functions of single numbers.</source>
        <translation>{name} 无法打开：{kind}不是由单个数的和、积与函数构成的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} works on single numbers already.</source>
        <translation>{name} 已经是对单个数运算的了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expansion/opening.py"/>
        <source>{name} would be opened into {count} gates and more: at most {most} are sensible.</source>
        <translation>{name} 会展开成 {count} 个以上的门：最多 {most} 个才合适。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>brackets are nested more than {deepest} deep.</source>
        <translation>括号嵌套超过了 {deepest} 层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>“:” can only stand in an index like p[1:3].</source>
        <translation>“:”只能出现在 p[1:3] 这样的索引中。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>this bracket is never closed.</source>
        <translation>这个括号没有闭合。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>this bracket closes nothing.</source>
        <translation>这个括号没有对应的左括号。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>{closing} cannot close {opening}.</source>
        <translation>{closing} 不能闭合 {opening}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/brackets.py"/>
        <source>the inputs of a function come before its settings.</source>
        <translation>函数的输入要写在设置之前。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/building.py"/>
        <source>there is no expression here.</source>
        <translation>这里没有表达式。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/building.py"/>
        <source>the graph already has a gate called “{name}”.</source>
        <translation>图中已经有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/building.py"/>
        <source>{name} is already defined.</source>
        <translation>{name} 已经定义过了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/building.py"/>
        <source>{used} is used before it is defined.</source>
        <translation>{used} 在定义之前就被使用了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>there is no function called “{name}”.</source>
        <translation>没有名为“{name}”的函数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>{name} takes {inputs}, but got {given}.</source>
        <translation>{name} 需要 {inputs}，但得到了 {given} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>{name} takes at least {inputs}, but got {given}.</source>
        <translation>{name} 至少需要 {inputs}，但得到了 {given} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>a setting is a number that is written out, as in sum(x, axis=0).</source>
        <translation>设置是直接写出的数，如 sum(x, axis=0)。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>the lengths of a shape are written out, as in reshape(x, 2, 3).</source>
        <translation>形状的长度要直接写出，如 reshape(x, 2, 3)。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/calls.py"/>
        <source>the setting “{name}” is given twice.</source>
        <translation>设置“{name}”给了两次。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/errors.py"/>
        <source>Character {character}: {reason}</source>
        <translation>第 {character} 个字符：{reason}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/grammar.py"/>
        <source>a bracket holds one expression; only the inputs of a function have commas.</source>
        <translation>括号中只能有一个表达式；只有函数的输入才用逗号。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/literals.py"/>
        <source>the number is too large.</source>
        <translation>这个数太大。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/parsing.py"/>
        <source>There is no gate called “{loss}” that could be the loss.</source>
        <translation>没有名为“{loss}”的门可以作为损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/sources.py"/>
        <source>The value of {name}</source>
        <translation>{name} 的值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/sources.py"/>
        <source>The expression has no source called “{name}”.</source>
        <translation>表达式中没有名为“{name}”的源。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/sources.py"/>
        <source>{name} is computed by the expression: it is no source.</source>
        <translation>{name} 由表达式算出：它不是源。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/sources.py"/>
        <source>{name} cannot be an input and a constant at the same time.</source>
        <translation>{name} 不能既是输入又是常数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>the text is longer than {longest:,} characters.</source>
        <translation>文本超过了 {longest:,} 个字符。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>an operator is missing before {word}.</source>
        <translation>{word} 前面缺少运算符。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>something is missing at the end.</source>
        <translation>末尾缺少内容。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>the expression is too long or nested too deeply; split it into statements.</source>
        <translation>表达式太长或嵌套太深；请拆成几条语句。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>a list cannot be written here; give it to a source as its value.</source>
        <translation>这里不能写列表；请把它作为值赋给一个源。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>something is missing before {word}.</source>
        <translation>{word} 前面缺少内容。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>“=” can only follow the name at the beginning of a statement, or of a setting as in sum(x, axis=0).</source>
        <translation>“=”只能跟在语句开头的名字之后，或像 sum(x, axis=0) 那样跟在设置的名字之后。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/statements.py"/>
        <source>“{word}” cannot be read.</source>
        <translation>无法读懂“{word}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/words.py"/>
        <source>{word} is not available in expressions: a power is written x**2.</source>
        <translation>表达式中不能用 {word}：幂写作 x**2。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/words.py"/>
        <source>{word} is not available in expressions: a transpose is written T(x).</source>
        <translation>表达式中不能用 {word}：转置写作 T(x)。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/expressions/words.py"/>
        <source>{word} is not available in expressions.</source>
        <translation>表达式中不能用 {word}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/given.py"/>
        <source>{where} are given for {count} layers, but there are {layers}.</source>
        <translation>给出了 {count} 层的{where}，但一共有 {layers} 层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/given.py"/>
        <source>{where} of layer {number} have to be {wanted}, not {found}.</source>
        <translation>第 {number} 层的{where}应该是 {wanted}，而不是 {found}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/hidden.py"/>
        <source>A hidden layer has from 1 to {most} units.</source>
        <translation>隐藏层有 1 到 {most} 个单元。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/making.py"/>
        <source>Network {sizes}</source>
        <translation>网络 {sizes}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>A network needs at least one layer.</source>
        <translation>网络至少要有一层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>A layer has from 1 to {most} neurons.</source>
        <translation>一层有 1 到 {most} 个神经元。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>A network has at most {most} weights.</source>
        <translation>网络最多有 {most} 个权重。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>{name} is no activation of a layer.</source>
        <translation>{name} 不是层的激活函数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>Weights cannot begin as “{name}”.</source>
        <translation>权重不能以“{name}”方式初始化。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>{name} is no loss of a network.</source>
        <translation>{name} 不是网络的损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>{loss} has its output function in itself: the output layer needs no activation.</source>
        <translation>{loss} 自带输出函数：输出层不需要激活函数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/networks/network.py"/>
        <source>{loss} compares probabilities: the output layer needs a {needed}.</source>
        <translation>{loss} 比较的是概率：输出层需要 {needed}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{end} is a source: nothing can flow into it.</source>
        <translation>{end} 是源：没有什么能流入它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{end} has only 1 input.</source>
        <translation>{end} 只有 1 个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{end} has only {count} inputs.</source>
        <translation>{end} 只有 {count} 个输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{start} has only one output.</source>
        <translation>{start} 只有一个输出。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{start} has only {count} outputs.</source>
        <translation>{start} 只有 {count} 个输出。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>Input {input} of {gate} already has a wire from {start}: an input takes one wire.</source>
        <translation>{gate} 的输入 {input} 已有来自 {start} 的导线：一个输入只接一根导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>The input of {gate} already has a wire from {start}: an input takes one wire.</source>
        <translation>{gate} 的输入已有来自 {start} 的导线：一个输入只接一根导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>{start} cannot feed itself: the graph has to stay free of loops.</source>
        <translation>{start} 不能给自己供值：图中不能有环。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/rules.py"/>
        <source>This would close a loop: {end} already leads to {start}.</source>
        <translation>这样会形成环：{end} 已经通向 {start}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>the value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>{where} has rows of different lengths.</source>
        <translation>{where}的各行长度不同。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>{where} is an empty list.</source>
        <translation>{where}是空列表。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>{where} has lists nested more than {most} deep.</source>
        <translation>{where}的列表嵌套超过了 {most} 层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>{where} is not a number or a list of numbers.</source>
        <translation>{where}不是数，也不是数的列表。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/graph/values.py"/>
        <source>{where} is not a finite number.</source>
        <translation>{where}不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/gradients.py"/>
        <source>The gradient explodes here: |∂{loss}/∂{name}| is {size}, at least a thousand times the gradient of the loss.</source>
        <translation>梯度在这里爆炸：|∂{loss}/∂{name}| 是 {size}，至少是损失自身梯度的一千倍。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/gradients.py"/>
        <source>The gradient vanishes here: |∂{loss}/∂{name}| is {size}, less than a ten-thousandth of the gradient of the loss.</source>
        <translation>梯度在这里消失：|∂{loss}/∂{name}| 是 {size}，不到损失自身梯度的万分之一。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/routes.py"/>
        <source>{name} receives 0: {router} hands all of its gradient to {winners}.</source>
        <translation>{name} 得到 0：{router} 把全部梯度交给了 {winners}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/routes.py"/>
        <source>{names} tie in {count} of {all} numbers: there they share the gradient of {name} equally.</source>
        <translation>{names} 在 {all} 个数中有 {count} 个相等：在那里它们平分 {name} 的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/routes.py"/>
        <source>{names} tie: they share the gradient of {name} equally.</source>
        <translation>{names} 相等：它们平分 {name} 的梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/slopes.py"/>
        <source>{name} is saturated: for {flat} of its {count} numbers the slope is less than a twentieth of the steepest, {steepest}.</source>
        <translation>{name} 饱和了：它的 {count} 个数中有 {flat} 个的斜率不到最陡处 {steepest} 的二十分之一。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/slopes.py"/>
        <source>{name} is saturated: at {z} its slope is {slope}, less than a twentieth of the steepest, {steepest}.</source>
        <translation>{name} 饱和了：在 {z} 处斜率为 {slope}，不到最陡处 {steepest} 的二十分之一。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/slopes.py"/>
        <source>{name} is dead here: no number of {input} is positive, so its slopes are 0 and nothing flows back through it.</source>
        <translation>{name} 在这里“死”了：{input} 没有正数，所以斜率都是 0，什么也传不回去。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/slopes.py"/>
        <source>{name} is dead here: {input} = {z} is not positive, so its slope is 0 and nothing flows back through it.</source>
        <translation>{name} 在这里“死”了：{input} = {z} 不是正数，所以斜率是 0，什么也传不回去。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/undefined.py"/>
        <source>The value of {name} is not a finite number: that began at {origin}.</source>
        <translation>{name} 的值不是有限的数：问题始于 {origin}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/badges/undefined.py"/>
        <source>The gradient of {name} is not a finite number: that began at {origin}.</source>
        <translation>{name} 的梯度不是有限的数：问题始于 {origin}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/calls.py"/>
        <source>There is no gate called “{source}”.</source>
        <translation>没有名为“{source}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/cost.py"/>
        <source>No gate is the loss: choose the one whose gradients are wanted.</source>
        <translation>没有指定损失：请选出要对其求梯度的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/jacobian.py"/>
        <source>A Jacobian needs something to go from, and something to go to.</source>
        <translation>雅可比矩阵需要一个起点和一个终点。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/jacobian.py"/>
        <source>The Jacobian of {name} would be {shape}: at most {most} cells can be shown.</source>
        <translation>{name} 的雅可比矩阵将是 {shape}：最多能显示 {most} 个格子。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/layer_walk.py"/>
        <source>There are no layers to walk through: no gate with a value is the loss.</source>
        <translation>没有可以逐层走过的层：没有哪个有值的门是损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/layer_walk.py"/>
        <source>{loss} does not depend on {name}: there is nothing to walk through.</source>
        <translation>{loss} 与 {name} 无关：没有可以走过的层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/layers.py"/>
        <source>A network needs at least one layer of at least one neuron.</source>
        <translation>网络至少要有一层，每层至少一个神经元。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/reversal.py"/>
        <source>There is no backward pass to reverse: no gate with a value is the loss.</source>
        <translation>没有可以反转的反向传播：没有哪个有值的门是损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/reversal.py"/>
        <source>{name} is {shape}: only a graph of single numbers has a reversed network.</source>
        <translation>{name} 是 {shape}：只有全是单个数的图才有反向网络。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/reversal.py"/>
        <source>The local derivative of {end} by {start} is {number}: no gate has that gain.</source>
        <translation>{end} 对 {start} 的局部导数是 {number}：没有门有这样的增益。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/slopes.py"/>
        <source>{gate} is {shape}: forward mode goes through it one number at a time, and only up to {most:,} of them.</source>
        <translation>{gate} 是 {shape}：前向模式要逐个数地穿过它，而最多只能有 {most:,} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/walking.py"/>
        <source>There is no wire from {start} to {end}.</source>
        <translation>没有从 {start} 到 {end} 的导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/walking.py"/>
        <source>{name} has no element [{index}].</source>
        <translation>{name} 没有元素 [{index}]。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/wrong_passes.py"/>
        <source>Every gate hands its gradient on as soon as it is called, before all of it has come.</source>
        <translation>每个门一被调用就传出梯度，不等全部梯度到齐。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/wrong_passes.py"/>
        <source>At every fork the gradient of one branch overwrites that of the other instead of adding.</source>
        <translation>在每个分叉处，一个分支的梯度覆盖了另一个，而没有相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/wrong_passes.py"/>
        <source>Every parameter moves as soon as its gradient is known, while others still need its old value.</source>
        <translation>每个参数的梯度一知道就移动，而其他参数还需要它的旧值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/insight/wrong_passes.py"/>
        <source>Without order the gates of this graph would call one another more than {count} times.</source>
        <translation>没有顺序的话，这个图的门会互相调用超过 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/lessons/editing.py"/>
        <source>Add a lesson</source>
        <translation>添加课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/lessons/editing.py"/>
        <source>Delete the lesson</source>
        <translation>删除课程</translation>
    </message>
    <message>
        <location filename="../../bpstudio/lessons/editing.py"/>
        <source>“{text}” is not written like “x = 2”.</source>
        <translation>“{text}”不是“x = 2”这样的写法。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/names.py"/>
        <source>A gate needs a name.</source>
        <translation>门需要一个名字。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/names.py"/>
        <source>“{name}” cannot name a gate: use letters, digits and _, and start with a letter.</source>
        <translation>“{name}”不能作为门的名字：请用字母、数字和 _，并以字母开头。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/names.py"/>
        <source>“{name}” cannot name a gate: it is a reserved word of the expression language.</source>
        <translation>“{name}”不能作为门的名字：它是表达式语言的保留字。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/numbers.py"/>
        <source>“{text}” is not a list of numbers like [1, 2.5].</source>
        <translation>“{text}”不是像 [1, 2.5] 这样的数的列表。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/numbers.py"/>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”不是数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/numbers.py"/>
        <source>“{text}” divides by zero.</source>
        <translation>“{text}”除以了零。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/numbers.py"/>
        <source>“{text}” is not a finite number.</source>
        <translation>“{text}”不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>There are no numbers to paste.</source>
        <translation>没有可以粘贴的数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>1 number</source>
        <translation>1 个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>Row {row} has {numbers}, but row 1 has {wanted}.</source>
        <translation>第 {row} 行有 {numbers}，而第 1 行有 {wanted} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>There is no number in {where}.</source>
        <translation>{where}没有数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/notation/tables.py"/>
        <source>“{cell}” in {where} is not a number.</source>
        <translation>{where}的“{cell}”不是数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is the gradient of one branch only: at a fork the gradients of all branches add up.</source>
        <translation>这只是一个分支的梯度：在分叉处，所有分支的梯度要相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The branches were multiplied: along a path one multiplies, but where paths meet one adds.</source>
        <translation>把各分支相乘了：沿一条路径要相乘，而路径汇合处要相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The branches were averaged: where paths meet, their gradients are added and not shared.</source>
        <translation>把各分支取了平均：路径汇合处梯度是相加，而不是平分。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The input was multiplied by itself: a product swaps, each input gets the other one.</source>
        <translation>用了自己这个输入去乘：乘积会交换，每个输入得到的是另一个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is only the local gradient: it still has to be multiplied by the upstream one.</source>
        <translation>这只是局部梯度：还要乘以上游梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is only the upstream gradient: it still has to be multiplied by the local one.</source>
        <translation>这只是上游梯度：还要乘以局部梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>Upstream and local gradient were added: the chain rule multiplies them.</source>
        <translation>把上游梯度与局部梯度相加了：链式法则是相乘。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The gradient was shared out among the inputs: each input gets the whole of it.</source>
        <translation>把梯度分摊给了各个输入：其实每个输入都得到全部。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This would be right at a product: a sum hands the gradient on as it is.</source>
        <translation>对乘积来说才对：加法原样传递梯度。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The gradient was sent the wrong way: the winner gets all of it, the others get 0.</source>
        <translation>梯度送错了路：赢家得到全部，其他得到 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The slope was forgotten: the upstream gradient has to be multiplied by it.</source>
        <translation>忘了斜率：上游梯度要乘以它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The output was taken for the slope: the gain is the derivative, not the value.</source>
        <translation>把输出当成了斜率：增益是导数，不是值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The slope was taken at the output: it belongs to what goes into the gate.</source>
        <translation>在输出处取了斜率：斜率应当在进入门的值处取。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is the value on the wire: its gradient is another number.</source>
        <translation>这是导线上的值：它的梯度是另一个数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is what another kind of gate would compute.</source>
        <translation>这是另一种门会算出的结果。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The inputs were taken in the wrong order.</source>
        <translation>输入的顺序弄反了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is what goes into the gate, not what comes out.</source>
        <translation>这是进入门的值，不是出来的值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is the slope of the gate, not its value.</source>
        <translation>这是门的斜率，不是它的值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is one term of the sum only: the gradients of all elements that depend on it add up.</source>
        <translation>这只是和中的一项：凡是依赖它的元素，它们的梯度要相加。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>Row and column were taken for one another.</source>
        <translation>行和列弄反了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is another element of the same array.</source>
        <translation>这是同一数组中的另一个元素。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>The sign is wrong.</source>
        <translation>符号错了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>It was counted twice.</source>
        <translation>被算了两次。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/mistakes.py"/>
        <source>This is a slip in the arithmetic.</source>
        <translation>这是一个算术错误。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/practice/quiz.py"/>
        <source>There is nothing to ask: no number of this graph is hidden.</source>
        <translation>没有可问的：这个图没有隐藏任何数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/annotating.py"/>
        <source>{place}: there is already an annotation with the id “{id}”.</source>
        <translation>{place}：已经有 id 为“{id}”的注释。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/annotating.py"/>
        <source>frames[{index}].box: left has to be less than right, and top less than bottom.</source>
        <translation>frames[{index}].box：左必须小于右，上必须小于下。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/annotating.py"/>
        <source>frames[{index}].colour: there is no frame colour called “{name}”.</source>
        <translation>frames[{index}].colour：没有名为“{name}”的框颜色。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/annotating.py"/>
        <source>notes[{index}].width: a note is between {least} and {most} wide.</source>
        <translation>notes[{index}].width：便笺的宽度在 {least} 和 {most} 之间。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/answer_sheets.py"/>
        <source>The text is nested too deeply to be an answer sheet.</source>
        <translation>文本嵌套太深，不可能是答卷。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/assembly.py"/>
        <source>gates[{index}]: there is already a gate called “{name}”.</source>
        <translation>gates[{index}]：已经有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/assembly.py"/>
        <source>loss: there is no gate called “{name}”.</source>
        <translation>loss：没有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/assembly.py"/>
        <source>{place}: {name} is no source, so it cannot have a value.</source>
        <translation>{place}：{name} 不是源，所以不能有值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/assembly.py"/>
        <source>wires: the gates {gates} form a loop.</source>
        <translation>wires：这些门 {gates} 形成了环。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>“{name}” is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>“{name}” is not known here</source>
        <translation>这里不认识“{name}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>this should be two numbers</source>
        <translation>这里应当是两个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>this should be four numbers</source>
        <translation>这里应当是四个数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>the number is too large</source>
        <translation>这个数太大</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text is empty.</source>
        <translation>文本是空的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text is not written in UTF-8.</source>
        <translation>文本不是用 UTF-8 写的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text is no bpstudio graph: its “format” is not “{format}”.</source>
        <translation>文本不是 bpstudio 图：它的“format”不是“{format}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text is version {written} of the format, but this bpstudio reads only up to version {version}: a newer bpstudio is needed.</source>
        <translation>文本的格式版本是 {written}，而这个 bpstudio 最高只能读版本 {version}：需要更新的 bpstudio。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text has no “version”, or one that never existed; {version} is right.</source>
        <translation>文本没有“version”，或者这个版本从未存在过；应当是 {version}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>{place}: {reason}.</source>
        <translation>{place}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>this is not what a graph file has here</source>
        <translation>图文件的这里不应该是这样的内容</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>{some} or {next}</source>
        <translation>{some}或{next}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>this should be {expected}, but is {got}</source>
        <translation>这里应当是{expected}，却是{got}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>There is more text behind the end of the graph.</source>
        <translation>图的末尾之后还有多余的文本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>The text breaks off in the middle.</source>
        <translation>文本中途断了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>this</source>
        <translation>这里</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>“{word}”</source>
        <translation>“{word}”</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/decoding.py"/>
        <source>Line {line}, character {character}: {word} is not JSON.</source>
        <translation>第 {line} 行第 {character} 个字符：{word}不是 JSON。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>your share of the disk is full</source>
        <translation>你的磁盘配额已满</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>permission is denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>its folder is a file</source>
        <translation>它所在的文件夹其实是文件</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>its name is too long</source>
        <translation>它的名字太长</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>The text is nested too deeply to be a graph.</source>
        <translation>文本嵌套太深，不可能是图。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>its texts hold characters that are no Unicode</source>
        <translation>其中的文本含有不属于 Unicode 的字符</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>{file} cannot be saved: {reason}.</source>
        <translation>无法保存 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>{file} cannot be opened: {reason}.</source>
        <translation>无法打开 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>the system refuses</source>
        <translation>系统拒绝了</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/disk.py"/>
        <source>its name is not allowed</source>
        <translation>它的名字不被允许</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/encoding.py"/>
        <source>{gate} has a number that is not finite: no file can hold it.</source>
        <translation>{gate} 含有不是有限的数：文件无法保存它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/exercises.py"/>
        <source>exercise: “{key}” has to name at least one of them.</source>
        <translation>exercise：“{key}”至少要写出一个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: there is already a group “{id}”.</source>
        <translation>{place}：已经有组“{id}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: a group holds at least one gate.</source>
        <translation>{place}：组里至少要有一个门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: {name} is in the group “{other}” already.</source>
        <translation>{place}：{name} 已经在组“{other}”中。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: there is no gate called “{name}”.</source>
        <translation>{place}：没有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: there is no group “{name}”.</source>
        <translation>{place}：没有组“{name}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>groups[{index}]: the group “{id}” is in itself.</source>
        <translation>groups[{index}]：组“{id}”包含了它自己。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/grouping.py"/>
        <source>{place}: there is no port “{text}”.</source>
        <translation>{place}：没有端口“{text}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/kept_gates.py"/>
        <source>“{name}” cannot name a gate of yours: use up to 60 letters.</source>
        <translation>“{name}”不能作为你的门的名字：最多 60 个字符。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/kept_gates.py"/>
        <source>“{name}” cannot name a gate of yours: leave out / \ : * ? " &lt; &gt; |.</source>
        <translation>“{name}”不能作为你的门的名字：不要用 / \ : * ? " &lt; &gt; |。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/kept_gates.py"/>
        <source>There already is a gate of yours called “{name}”.</source>
        <translation>你已经有名为“{name}”的门了。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/kept_gates.py"/>
        <source>The gate “{name}” of yours is gone, or cannot be changed.</source>
        <translation>你的门“{name}”已经不在，或无法更改。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/lesson_records.py"/>
        <source>{place}: there is neither an answer nor a choice.</source>
        <translation>{place}：既没有答案也没有选项。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/lesson_records.py"/>
        <source>{place}: choice {right} is right, but there are only {count}, counted from 0.</source>
        <translation>{place}：正确的是选项 {right}，但只有 {count} 个，从 0 数起。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/networks.py"/>
        <source>The network is not directed, so nothing says which way its wires lead.</source>
        <translation>网络不是有向的，无法知道导线通向哪一边。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/networks.py"/>
        <source>An edge at “{name}” says that it ends on “{written}”.</source>
        <translation>“{name}”处的一条边说它的一端在“{written}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/opened_records.py"/>
        <source>{place}.elements: there is not one for each place in “shape”.</source>
        <translation>{place}.elements：没有与“shape”的每个位置一一对应。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/opened_records.py"/>
        <source>{place}.input_shapes: there is not one for each input.</source>
        <translation>{place}.input_shapes：没有与每个输入一一对应。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/pictures.py"/>
        <source>The picture carries no graph.</source>
        <translation>这张图片不带图。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>{name} has no output called “{port}”.</source>
        <translation>{name} 没有名为“{port}”的输出。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>{name} is a source: nothing can flow into it.</source>
        <translation>{name} 是源：没有什么能流入它。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>{name} has no input called “{port}”.</source>
        <translation>{name} 没有名为“{port}”的输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>there is no gate called “{name}”.</source>
        <translation>没有名为“{name}”的门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>wires[{place}]: input {input} of {name} already has a wire from {start}: an input takes one wire.</source>
        <translation>wires[{place}]：{name} 的输入 {input} 已有来自 {start} 的导线：一个输入只接一根导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/wiring.py"/>
        <source>wires[{place}]: every input of {name} already has a wire.</source>
        <translation>wires[{place}]：{name} 的每个输入都已有导线。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/storage/within.py"/>
        <source>{place}: {reason}</source>
        <translation>{place}：{reason}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/data_sets.py"/>
        <source>There is no data set called “{name}”: there are {all}.</source>
        <translation>没有名为“{name}”的数据集：可选的有 {all}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/data_sets.py"/>
        <source>A data set has 1 to {most:,} examples, not {count:,}.</source>
        <translation>数据集有 1 到 {most:,} 个样本，而不是 {count:,} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>The graph has no input “{name}” that the data could feed.</source>
        <translation>图中没有可以由数据供值的输入“{name}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>No column of {table} is chosen for the input {name}.</source>
        <translation>{table} 没有为输入 {name} 选定列。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>“{name}” cannot be standardised: no data feed an input of that name.</source>
        <translation>“{name}”无法标准化：没有数据供给这个名字的输入。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>{table} has no column “{column}” for the input {name}: it has {there}.</source>
        <translation>{table} 没有供输入 {name} 使用的列“{column}”：它有 {there}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>{table} has a column “{column}”, but the input {name} takes only {size} numbers.</source>
        <translation>{table} 有列“{column}”，但输入 {name} 只接受 {size} 个数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>{table} has no column “{name}” for the input of that name.</source>
        <translation>{table} 没有与输入“{name}”同名的列。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>No column is chosen for the input {name}.</source>
        <translation>没有为输入 {name} 选定列。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>The input {name} takes {numbers}, but {columns}.</source>
        <translation>输入 {name} 需要 {numbers}，但{columns}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>1 column feeds it</source>
        <translation>有 1 列供给它</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/feeding.py"/>
        <source>{count} columns feed it</source>
        <translation>有 {count} 列供给它</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/judging.py"/>
        <source>The target {name} in {place} is {value}, but {kind} takes {low} to {high}.</source>
        <translation>{place}的目标 {name} 是 {value}，但 {kind} 只接受 {low} 到 {high}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/optimizers.py"/>
        <source>There is no optimiser “{name}”: there are {all}.</source>
        <translation>没有优化器“{name}”：可选的有 {all}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/parameters.py"/>
        <source>{name} has no value yet: training starts from one.</source>
        <translation>{name} 还没有值：训练要从一个值开始。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/parameters.py"/>
        <source>The graph has no parameter: there is nothing that could learn.</source>
        <translation>图中没有参数：没有什么可以学习。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/parameters.py"/>
        <source>Step {step} would move {name} by {distance}, so it is not made: the learning rate {rate} is too high.</source>
        <translation>第 {step} 步会让 {name} 移动 {distance}，所以没有执行：学习率 {rate} 太高。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/places.py"/>
        <source>example {number}</source>
        <translation>第 {number} 个样本</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file} has names of columns but no rows.</source>
        <translation>{file} 有列名但没有数据行。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line {line}: {error}.</source>
        <translation>{file} 第 {line} 行：{error}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line 1: column {number} has no name.</source>
        <translation>{file} 第 1 行：第 {number} 列没有名字。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line 1: two columns are called “{name}”.</source>
        <translation>{file} 第 1 行：有两列都叫“{name}”。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line {line}, column “{column}”: the cell is empty.</source>
        <translation>{file} 第 {line} 行“{column}”列：单元格是空的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line {line}, column “{column}”: “{cell}” is not a number.</source>
        <translation>{file} 第 {line} 行“{column}”列：“{cell}”不是数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line {line}, column “{column}”: “{cell}” is not a finite number.</source>
        <translation>{file} 第 {line} 行“{column}”列：“{cell}”不是有限的数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>{file}, line {line}: {found}, but the first line has {wanted}.</source>
        <translation>{file} 第 {line} 行：{found}，但第一行有 {wanted} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>there is 1 cell</source>
        <translation>有 1 个单元格</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/reading.py"/>
        <source>there are {count} cells</source>
        <translation>有 {count} 个单元格</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The data are either a data set or a file.</source>
        <translation>数据要么是数据集，要么是文件。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The share that is held out lies between 0 and 1, without 1.</source>
        <translation>留出的比例在 0 和 1 之间，不含 1。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The noise of data cannot be negative.</source>
        <translation>数据的噪声不能是负数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>A seed is 0, 1, 2 or any larger whole number.</source>
        <translation>种子是 0、1、2 或更大的整数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>There are 1 to 10,000,000 epochs.</source>
        <translation>轮数为 1 到 10,000,000。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>A batch has at least 1 example.</source>
        <translation>一批至少有 1 个样本。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The learning rate has to be positive and finite.</source>
        <translation>学习率必须为正且有限。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The losses of a batch are reduced by mean or sum.</source>
        <translation>一批的损失用 mean（平均）或 sum（总和）归并。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>The optimisers are sgd, momentum and adam.</source>
        <translation>优化器有 sgd、momentum 和 adam。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>λ of the L2 penalty cannot be negative.</source>
        <translation>L2 惩罚的 λ 不能为负。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/recipe.py"/>
        <source>Patience lasts at least 1 epoch.</source>
        <translation>耐心至少为 1 轮。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/saved_run.py"/>
        <source>{file} is no saved run: its columns are not step, epoch, loss, …</source>
        <translation>{file} 不是保存的运行：它的列不是 step, epoch, loss, …</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/saved_run.py"/>
        <source>{file}, line {line}: this is no step of a saved run.</source>
        <translation>{file} 第 {line} 行：这不是运行中的一步。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/saved_run.py"/>
        <source>{file} is a saved run without a step.</source>
        <translation>{file} 是一个没有任何步的运行。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/schedules.py"/>
        <source>“{text}” is no schedule: there are {ways}.</source>
        <translation>“{text}”不是学习率计划：可选的有 {ways}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/schedules.py"/>
        <source>“{text}” has to step every 1, 2, 3 or more steps.</source>
        <translation>“{text}”必须每 1、2、3 步或更多步变化一次。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/schedules.py"/>
        <source>“{text}” has a negative number.</source>
        <translation>“{text}”含有负数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/scoring.py"/>
        <source>Training stops at step {step}, at {place}: {problem}</source>
        <translation>训练在第 {step} 步停止，位于{place}：{problem}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/scoring.py"/>
        <source>the gradients add up to infinity.</source>
        <translation>梯度加起来是无穷大。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/scoring.py"/>
        <source>No gate is the loss, so there is nothing to make smaller: choose one.</source>
        <translation>没有指定损失，所以没有什么可以减小：请选一个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/table.py"/>
        <source>{table} has no column “{name}”: it has {there}.</source>
        <translation>{table} 没有列“{name}”：它有 {there}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/table.py"/>
        <source>line {line} of {file}</source>
        <translation> {file} 第 {line} 行</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/table.py"/>
        <source>row {row} of {table}</source>
        <translation> {table} 第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/trainer.py"/>
        <source>Step {step} spoilt the loss, so it is taken back: the learning rate {rate} is too high.</source>
        <translation>第 {step} 步使损失失效，所以撤回了这一步：学习率 {rate} 太高。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/unpacking.py"/>
        <source>it breaks off</source>
        <translation>它中途断了</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/unpacking.py"/>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/unpacking.py"/>
        <source>{file} is larger than {most} MB.</source>
        <translation>{file} 超过了 {most} MB。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/training/unpacking.py"/>
        <source>{file} is not written in UTF-8.</source>
        <translation>{file} 不是用 UTF-8 写的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/app.py"/>
        <source>Something went wrong: {error}. Save your work.</source>
        <translation>出了错：{error}。请保存你的工作。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/annotating.py"/>
        <source>Colour a frame</source>
        <translation>给框着色</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Align {count} gates</source>
        <translation>对齐 {count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Distribute {count} gates</source>
        <translation>均匀分布 {count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/arranging.py"/>
        <source>Flip {count} gates</source>
        <translation>翻转 {count} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>Cut {gates}</source>
        <translation>剪切 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/clipboard.py"/>
        <source>Duplicate {gates}</source>
        <translation>复制一份 {gates}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/commands.py"/>
        <source>Select the one gate that is to be the loss.</source>
        <translation>请选择要作为损失的那一个门。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/commands.py"/>
        <source>Tidy</source>
        <translation>整理</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/building/editing.py"/>
        <source>{name} computes its value: only sources can be typed into.</source>
        <translation>{name} 的值是算出来的：只有源才能输入数值。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/sentences.py"/>
        <source>{gate}: {kind} ({role})</source>
        <translation>{gate}：{kind}（{role}）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/sentences.py"/>
        <source>value {value}</source>
        <translation>值 {value}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/sentences.py"/>
        <source>gradient {gradient}</source>
        <translation>梯度 {gradient}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/canvas/sentences.py"/>
        <source>gradient {gradient} = upstream {upstream} × local {local}</source>
        <translation>梯度 {gradient} = 上游 {upstream} × 局部 {local}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/quizzing.py"/>
        <source>Keep the exercise</source>
        <translation>保存练习</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/updating.py"/>
        <source>Set the learning rate to {rate}</source>
        <translation>把学习率设为 {rate}</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/updating.py"/>
        <source>Update the parameters</source>
        <translation>更新参数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>{first} ({count} more)</source>
        <translation>{first}（还有 {count} 条）</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>1 gate</source>
        <translation>1 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>{shown} gates</source>
        <translation>{shown} 个门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>1 copy</source>
        <translation>1 个复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>{shown} copies</source>
        <translation>{shown} 个复制门</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>1 wire</source>
        <translation>1 根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>{shown} wires</source>
        <translation>{shown} 根导线</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>Several outputs ({outputs}): select one and press L to make it the loss.</source>
        <translation>有多个输出（{outputs}）：选一个并按 L，使它成为损失。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>The loss is {loss} = {value}.</source>
        <translation>损失是 {loss} = {value}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/frame/summary.py"/>
        <source>Join the gates: drag from a ring at the right of one to a ring at the left of another.</source>
        <translation>连接这些门：从一个门右侧的圆环拖到另一个门左侧的圆环。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/examples.py"/>
        <source>A row needs {wanted} numbers, one for each of {names}, but has {count}.</source>
        <translation>一行需要 {wanted} 个数，与 {names} 一一对应，却有 {count} 个。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/insight/layer_walks.py"/>
        <source>Set the number of units</source>
        <translation>设置单元数</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/keeping/files.py"/>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lesson_making.py"/>
        <source>Remember this view</source>
        <translation>记住这个视图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lesson_making.py"/>
        <source>Take over the moment</source>
        <translation>采用当前时刻</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lesson_making.py"/>
        <source>Take over the selection</source>
        <translation>采用当前选择</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/lessons/lesson_making.py"/>
        <source>Take over the view</source>
        <translation>采用当前视图</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/main_window.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/main_window.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/blocks.py"/>
        <source>A table of more than {largest:,} numbers is too large.</source>
        <translation>超过 {largest:,} 个数的表格太大。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/inspector/blocks.py"/>
        <source>What is pasted reaches beyond the table.</source>
        <translation>粘贴的内容超出了表格。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Change the title of the lesson</source>
        <translation>更改课程标题</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Edit a step of the lesson</source>
        <translation>编辑课程的一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Move a step of the lesson</source>
        <translation>移动课程的一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/lesson/edit_page.py"/>
        <source>Delete a step of the lesson</source>
        <translation>删除课程的一步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/network/network_dialog.py"/>
        <source>{count} gates of single numbers are too many: at most {most}, or choose layers.</source>
        <translation>{count} 个单个数的门太多：最多 {most} 个，或改选按层。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/opamp/page.py"/>
        <source>The graph has more than {most} gates: its reversed network is not drawn.</source>
        <translation>图的门超过了 {most} 个：不画它的反向网络。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>Choose a CSV file, or drop one here.</source>
        <translation>选择一个 CSV 文件，或把文件拖到这里。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/training/data_dialog.py"/>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/transport/rate_box.py"/>
        <source>A learning rate has to be larger than 0.</source>
        <translation>学习率必须大于 0。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/animation.py"/>
        <source>The pass has {count} steps, and an animation at most {most}: step by level or by layer.</source>
        <translation>这一趟有 {count} 步，而动画最多 {most} 步：请改为按层级或按层步进。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/export.py"/>
        <source>“{file}” has to end in .svg, .png, .pdf or .gif.</source>
        <translation>“{file}”必须以 .svg、.png、.pdf 或 .gif 结尾。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/pictures/picturing.py"/>
        <source>The whole pass is not to be seen now: end what asks about it first.</source>
        <translation>现在不能展示整趟过程：请先结束正在进行的提问。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/tools/resize.py"/>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/part.py"/>
        <source>Change the training</source>
        <translation>更改训练</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/running.py"/>
        <source>Go back to step {number} of training</source>
        <translation>回到训练的第 {number} 步</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/running.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/training/saving.py"/>
        <source>“{file}” has to end in .svg, .png or .pdf.</source>
        <translation>“{file}”必须以 .svg、.png 或 .pdf 结尾。</translation>
    </message>
</context>
<context>
    <name>WrongBar</name>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/wrong_bar.py"/>
        <source>Mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/wrong_bar.py"/>
        <source>✗ Wrong on purpose</source>
        <translation>✗ 故意出错</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/panels/bars/wrong_bar.py"/>
        <source>Back to the right numbers alone</source>
        <translation>只回到正确的数</translation>
    </message>
</context>
<context>
    <name>WrongMode</name>
    <message>
        <location filename="../../bpstudio/ui/classroom/wrong_mode.py"/>
        <source>∂{loss}/∂{name} is {wrong} instead of {right}.</source>
        <translation>∂{loss}/∂{name} 是 {wrong}，而应为 {right}。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/wrong_mode.py"/>
        <source>On this graph it does no harm: all numbers are right.</source>
        <translation>在这个图上没有害处：所有数都正确。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/wrong_mode.py"/>
        <source>{count} more are wrong.</source>
        <translation>还有 {count} 个是错的。</translation>
    </message>
    <message>
        <location filename="../../bpstudio/ui/classroom/wrong_mode.py"/>
        <source>After the update {loss} is {wrong} instead of {right}.</source>
        <translation>更新之后 {loss} 是 {wrong}，而应为 {right}。</translation>
    </message>
</context>
<context>
    <name>_Coverable</name>
    <message>
        <location filename="../../bpstudio/ui/frame/side.py"/>
        <source>This comes back when no number is asked for any more.</source>
        <translation>等到不再提问时，这里会恢复显示。</translation>
    </message>
</context>
<context>
    <name>_Dots</name>
    <message>
        <location filename="../../bpstudio/ui/panels/over_canvas/tour_card.py"/>
        <source>step {number} of {count}</source>
        <translation>第 {number} / {count} 步</translation>
    </message>
</context>
</TS>
